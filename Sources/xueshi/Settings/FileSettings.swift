import Files
import Foundation

/// Where evidence and uploaded sheets are stored.
struct FileSettings: Sendable {
    /// The bucket of an S3-compatible store; `nil` for the data folder. `XUESHI_FILES`, `XUESHI_S3_ENDPOINT`,
    /// `XUESHI_S3_REGION`, `XUESHI_S3_BUCKET`, `XUESHI_S3_PREFIX`, `XUESHI_S3_ACCESS_KEY`, `XUESHI_S3_SECRET_KEY`,
    /// `XUESHI_S3_CERTIFICATES`.
    let bucket: S3Address?
    private let region: String

    init(_ reader: SettingsReader) throws {
        region = try reader.text("s3.region", or: "us-east-1")
        guard try reader.oneOf("files", or: "folder", ["folder", "s3"]) == "s3" else {
            bucket = nil
            return
        }
        let certificates = try reader.optionalText("s3.certificates")
        if let certificates, access(certificates, R_OK) != 0 {
            throw SettingsFailure(key: "s3.certificates", value: certificates, advice: "is no file that can be read.")
        }
        let endpoint = try reader.required("s3.endpoint", "the address of the store, as https://s3.example.cn.")
        let name = try reader.required("s3.bucket", "the bucket for the files.")
        let prefix = try reader.optionalText("s3.prefix") ?? ""
        let accessKey = try reader.hidden("s3.access.key")
        let secretKey = try reader.hidden("s3.secret.key")
        do {
            bucket = try S3Address(
                endpoint: endpoint,
                region: region,
                bucket: name,
                prefix: prefix,
                accessKey: accessKey,
                secretKey: secretKey,
                certificates: certificates
            )
        } catch {
            throw switch error {
            case .endpoint:
                SettingsFailure(
                    key: "s3.endpoint",
                    value: endpoint,
                    advice: "must be https:// or http:// with a host and at most a port, as https://s3.example.cn."
                )
            case .region: SettingsFailure(key: "s3.region", value: region, advice: "must be a name, as us-east-1.")
            case .bucket:
                SettingsFailure(
                    key: "s3.bucket",
                    value: name,
                    advice: "must have 3 to 63 lower-case letters, digits, hyphens and dots."
                )
            case .prefix:
                SettingsFailure(
                    key: "s3.prefix",
                    value: prefix,
                    advice: "must be plain names with slashes, as xueshi/."
                )
            case .accessKey:
                SettingsFailure(key: "s3.access.key", value: "…", advice: "must be visible ASCII characters.")
            case .secretKey:
                SettingsFailure(key: "s3.secret.key", value: "…", advice: "must be visible ASCII characters.")
            }
        }
    }

    /// Returns the store.
    /// - Parameter dataFolder: The folder of this instance.
    func store(dataFolder: String) -> any FileStore {
        guard let bucket else { return FolderFiles(dataFolder) }
        return S3Files(bucket, folder: "\(dataFolder)/fetched")
    }

    /// Each setting by its environment name.
    var listed: [(name: String, value: String)] {
        guard let bucket else { return [("XUESHI_FILES", "folder")] }
        let hidden = "（已设置，不显示）"
        return [
            ("XUESHI_FILES", "s3"), ("XUESHI_S3_ENDPOINT", bucket.endpoint), ("XUESHI_S3_REGION", bucket.region),
            ("XUESHI_S3_BUCKET", bucket.bucket), ("XUESHI_S3_PREFIX", bucket.prefix), ("XUESHI_S3_ACCESS_KEY", hidden),
            ("XUESHI_S3_SECRET_KEY", hidden), ("XUESHI_S3_CERTIFICATES", bucket.certificates ?? ""),
        ]
    }
}
