import HTML

/// A page before it is put into the layout.
struct Page {
    let title: String
    var room = Room.none
    var status = 200
    var script = Script.none
    /// What the page shows, as feeds that others follow.
    var feeds: [Feed] = []
    /// The one address of what the page shows, whatever it is called.
    var canonical: Route?
    /// Written into `main`.
    let content: (inout HTMLWriter) -> Void

    /// The part of the site that the main navigation marks.
    enum Room: Equatable {
        case none, issues, programme, consultations, balance, record, desk
    }

    /// What makes a page follow by itself.
    enum Script: Equatable {
        case none
        /// Words of a text can be marked.
        case marking
        /// What happens in a session that is live is shown.
        case live
        /// The browser asks for the page again now and then, for those without scripts.
        case asksAgain
    }

    init(
        _ title: String, in room: Room = .none, status: Int = 200, script: Script = .none, feeds: [Feed] = [],
        canonical: Route? = nil, content: @escaping (inout HTMLWriter) -> Void
    ) {
        (self.title, self.room, self.status, self.content) = (title, room, status, content)
        (self.script, self.feeds, self.canonical) = (script, feeds, canonical)
    }
}
