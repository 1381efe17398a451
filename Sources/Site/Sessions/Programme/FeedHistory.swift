import Journal
import Mechanism

/// What the record tells of a session, a person or an issue beyond its state, as far as feeds of the programme show it.
struct FeedHistory: Sendable {
    /// The index of the last entry about it.
    let last: Int
    /// The last entry that changed something a feed shows; nil where none has.
    private(set) var shown: Mark?
    /// Every place that the acts about a session have named.
    private(set) var places: [Prose]
    /// How often it was given a time and place.
    private var placings: Int
    /// How often it was called off, or let go on in another session.
    private var cancellations: Int

    /// An entry and its moment.
    struct Mark: Equatable, Sendable {
        let entry: Int
        let at: Timestamp
    }

    /// How often whoever knew the session had to learn of another time or place, or that it does not take place
    /// (RFC 5545 §3.8.7.4). It never goes down.
    /// - Parameter announced: How often a released programme gave it another time or place, or took it away.
    func sequence(announced: Int) -> Int { max(0, placings + announced - 1) + cancellations }

    /// Reads the entries about a thing back to what is known already.
    init?(upTo last: Int, from known: FeedHistory?, _ journal: JournalReader) {
        self.last = last
        (placings, cancellations) = (known?.placings ?? 0, known?.cancellations ?? 0)
        (places, shown) = (known?.places ?? [], nil)
        var index: Int? = last
        while let place = index, place > known?.last ?? -1 {
            guard let bytes = try? journal.entry(place), let entry = try? Entry(index: place, bytes.span) else {
                return nil
            }
            note(entry)
            index = entry.previous
        }
        shown = shown ?? known?.shown
    }

    private mutating func note(_ entry: Entry) {
        if shown == nil, entry.act.type.isShownInFeeds { shown = Mark(entry: entry.stamp.index, at: entry.stamp.at) }
        switch entry.act {
        case let act as ScheduleSession:
            placings += 1
            places.append(act.place)
        case let act as ImportSession:
            if act.starts != nil { placings += 1 }
            places.append(act.place)
        case is CancelSession, is MergeSessions: cancellations += 1
        default: break
        }
    }
}

extension ActType {
    /// Whether an act of this kind changes what feeds of the programme show of the thing it is about: of a session its words,
    /// people, links, time and state, of a person the name and the organisation, of an issue its topics. What goes on while a
    /// session is live, and what is said of it afterwards, is in none of them. Releases are told by the session itself.
    var isShownInFeeds: Bool { Self.shownInFeeds.contains(self) }

    private static let shownInFeeds: Set<ActType> = [
        .proposeSession, .importSession, .screenSession, .resubmitSession, .withdrawSession, .expireSession,
        .describeSession, .clusterIssues, .mergeSessions, .answerInvitation, .assignPart, .vacatePart, .scheduleSession,
        .cancelSession,
        .endSession, .linkMedia, .fileTranscript, .continueTranscript,
        .join, .rename, .changeCapacity, .erasePerson,
        .raiseIssue, .resubmitIssue
    ]
}
