/// What is published for many. Guides and public topics are the province's: their region is the whole of it.
extension Intention {
    /// Publish the study guide of a series and year.
    public static func publishGuide(of series: String, in province: RegionCode) -> Self {
        Self(.publishGuide, .region(province, series: series))
    }

    /// Consent to such a guide.
    public static func consentToGuide(in province: RegionCode) -> Self {
        Self(.consentToGuide, .region(province, series: nil))
    }

    /// Publish the year's topics of the public subject.
    public static func publishPublicTopics(in province: RegionCode) -> Self {
        Self(.publishPublicTopics, .region(province, series: nil))
    }

    /// Publish notices for a region, and for a series where the authority has one.
    public static func publishNotices(in region: RegionCode, series: String?) -> Self {
        Self(.publishNotices, .region(region, series: series))
    }
}
