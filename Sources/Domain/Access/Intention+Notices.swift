/// Publishing for many readers. Guides and public topics belong to a whole province, so their region is the province.
extension Intention {
    /// Publish the study guide of a series and year.
    public static func publishGuide(of series: String, in province: RegionCode) -> Self {
        Self(.publishGuide, .region(province, series: series))
    }

    /// Consent to the study guide of a series.
    public static func consentToGuide(in province: RegionCode) -> Self {
        Self(.consentToGuide, .region(province, series: nil))
    }

    /// Publish the year's topics of the public subject.
    public static func publishPublicTopics(in province: RegionCode) -> Self {
        Self(.publishPublicTopics, .region(province, series: nil))
    }

    /// Publish notices for a region, and in a series if the authority has one.
    public static func publishNotices(in region: RegionCode, series: String?) -> Self {
        Self(.publishNotices, .region(region, series: series))
    }
}
