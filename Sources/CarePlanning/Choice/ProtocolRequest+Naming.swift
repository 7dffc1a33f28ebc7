package import ClinicalModel

extension ProtocolRequest {
    /// `auto`, or a protocol by name; nil is `auto` too.
    package init(_ text: String?, in catalogue: ProtocolCatalogue) throws(ProtocolNameProblem) {
        guard let text, text != "auto" else {
            self = .automatic
            return
        }
        let name = try catalogue.name(text)
        self = .named(name.id, arm: name.arm)
    }
}

extension ProtocolRequest {
    /// What a user named, else what the site's configuration names, else the one that fits.
    package init(
        _ text: String?, site: ProtocolName?, in catalogue: ProtocolCatalogue
    ) throws(ProtocolNameProblem) {
        try self.init(text, in: catalogue)
        if let site, self == .automatic { self = .site(site.id, arm: site.arm) }
    }
}
