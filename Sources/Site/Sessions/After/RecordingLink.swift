import Exchange
import HTML
import Mechanism

extension Link {
    /// A recording from a moment in it, in seconds: as the players of the usual services take it, otherwise as a fragment
    /// (W3C Media Fragments §4.2.1).
    func playing(from seconds: Int) -> Link {
        let host = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first ?? ""
        let bare = host.lowercased().split(separator: ":").first.map(String.init) ?? ""
        let isQuery = ["youtube.com", "youtu.be"].contains { bare == $0 || bare.hasSuffix("." + $0) }
        return isQuery ? adding(query: "t", "\(max(0, seconds))s") : adding(fragmentText: "t=\(max(0, seconds))")
    }

    private func adding(fragmentText text: String) -> Link {
        // `=` in a fragment is no part of a name here, so it is not encoded.
        Link.outside(String(address.prefix { $0 != "#" }) + "#" + text) ?? self
    }
}

extension Words {
    /// A time within a recording: `1:02:03`.
    func clipTime(_ seconds: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let seconds = max(0, seconds)
        return "\(seconds / 3600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    }
}

/// Where a session can be followed, seen and read: the links that fit its state.
extension Reading {
    /// The recording, from where the session begins in it.
    func recording(of session: Session) -> Link? {
        guard !session.media.recording.isEmpty, let link = Link.outside(text(session.media.recording)) else {
            return nil
        }
        return session.media.offset > 0 ? link.playing(from: session.media.offset) : link
    }

    /// Stream and captions until a session is over; recording and transcript from then on. Nothing stands for what there is
    /// not.
    func media(_ h: inout HTMLWriter, of session: Session) {
        if session.isAhead {
            address(&h, words("Live stream"), session.media.stream)
            address(&h, words("Live captions"), session.media.captions)
            return
        }
        if let recording = recording(of: session) {
            term(&h, words("Recording")) { h in
                h.a(.href(recording), .rel("nofollow ugc noreferrer"), recording.hostAndPath)
                if session.media.offset > 0 {
                    h.text(" ")
                    h.span(
                        .class("small soft num"), words("from %1", words.clipTime(session.media.offset)))
                }
            }
        }
        if let transcript = session.transcripts.last {
            term(&h, words("Transcript")) { h in
                h.a(.href(Route.transcript(session.id).link), words("Read the transcript"))
                let (checked, all) = transcript.checked
                h.text(" ")
                h.span(
                    .class("small soft"),
                    checked == all
                        ? words("An aid, checked by a person")
                        : words("An aid, not checked throughout"))
            }
        }
    }

    private func address(_ h: inout HTMLWriter, _ name: String, _ prose: Prose) {
        guard !prose.isEmpty, let link = Link.outside(text(prose)) else { return }
        term(&h, name) { h in h.a(.href(link), .rel("nofollow ugc noreferrer"), link.hostAndPath) }
    }

    /// The lines with addresses that fit the state: what leads into a room or to a stream stands until the session is over.
    func linesThatFit(_ session: Session) -> Prose {
        guard !session.isAhead, !session.links.isEmpty else { return session.links }
        let stale = Set(links(of: session).filter { $0.kind == .remote || $0.kind == .captions }.map(\.address))
        let lines = text(session.links).split(whereSeparator: \.isNewline).filter { line in
            let last = line.split(whereSeparator: \.isWhitespace).last.flatMap { Link.outside(String($0)) }
            return last.map { !stale.contains($0.address) } ?? true
        }
        let kept = lines.joined(separator: "\n")
        return kept.isEmpty ? .none : .written(kept)
    }
}

extension Session {
    /// Whether it has not ended.
    var isAhead: Bool { [.proposed, .planned, .ready, .live].contains(state) }
}
