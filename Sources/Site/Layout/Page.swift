import HTML

/// A page before it is put into the layout.
struct Page {
    let title: String
    var room = Room.none
    var status = 200
    /// Whether words of a text can be marked on it.
    var hasMarking = false
    /// Written into `main`.
    let content: (inout HTMLWriter) -> Void

    /// The part of the site that the main navigation marks.
    enum Room: Equatable {
        case none, issues, programme, consultations, balance, record, desk
    }

    init(_ title: String, in room: Room = .none, status: Int = 200, content: @escaping (inout HTMLWriter) -> Void) {
        (self.title, self.room, self.status, self.content) = (title, room, status, content)
    }
}
