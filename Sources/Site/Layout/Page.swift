import HTML

/// A page before it is put into the layout.
struct Page {
    let title: String
    var room = Room.none
    var status = 200
    /// What the page shows, as feeds that others follow.
    var feeds: [Feed] = []
    /// Written into `main`.
    let content: (inout HTMLWriter) -> Void

    /// The part of the site that the main navigation marks.
    enum Room: Equatable {
        case none, issues, programme, consultations, balance, record, desk
    }

    init(
        _ title: String, in room: Room = .none, status: Int = 200, feeds: [Feed] = [],
        content: @escaping (inout HTMLWriter) -> Void
    ) {
        (self.title, self.room, self.status, self.feeds, self.content) = (title, room, status, feeds, content)
    }
}
