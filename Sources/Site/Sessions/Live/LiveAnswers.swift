import HTML
import HTTPTypes
import Hummingbird
import Mechanism
import NIOCore
import Secretariat
import ServiceLifecycle

/// What a live session answers besides pages: its stream, and what people answer to the room's question.
extension Site {
    /// A stream of what changes on the floor, as server-sent events.
    func stream(_ session: ID<Session>, _ arrival: Arrival, _ request: Request) async throws -> Response {
        guard clerk.state.sessions[session]?.state == .live else {
            return await problem(.notFound, arrival, request)
        }
        let view = Followers.View(
            session: session, language: arrival.words.language, isScreen: arrival.query["view"]?.last == "screen")
        var headers = SiteAnswer.commonHeaders
        headers[.contentType] = "text/event-stream; charset=utf-8"
        headers[.cacheControl] = "no-store"
        guard request.method == .get else { return Response(status: .ok, headers: headers) }
        // Joining comes first: what happens while the beginning is being written is not missed.
        guard let stream = followers.follow(view, knowing: clerk.state.lastEntry(ofFloor: session)) else {
            return await problem(.serviceUnavailable, arrival, request)
        }
        let first = await event(view) ?? Followers.pulse
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody { writer in
                try await writer.write(first)
                for await event in stream.cancelOnGracefulShutdown() { try await writer.write(event) }
                try await writer.finish(nil)
            })
    }

    /// The floor of a session as an event of its stream.
    func event(_ view: Followers.View) async -> ByteBuffer? {
        let arrival = Arrival(language: view.language, resources)
        let html = try? await reading(arrival, .anonymous, nil) { reading in
            reading.mechanism.sessions[view.session].map { session in
                var h = HTMLWriter(capacity: 8192)
                if view.isScreen { reading.screen(&h, of: session) } else { reading.floor(&h, of: session) }
                return h.finish()
            }
        }
        return html.map { html in
            var event = ByteBuffer(string: "event: floor\n")
            for line in html.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
                event.writeString("data: ")
                event.writeBytes(line)
                event.writeString("\n")
            }
            event.writeString("\n")
            return event
        }
    }

    /// Takes somebody's answer to what the room is asked.
    func answerRoom(
        _ session: ID<Session>, _ form: [String: [String]], _ visitor: Visitor, _ arrival: Arrival, _ request: Request
    ) async throws -> Response {
        guard let person = visitor.person else {
            return SiteAnswer.seeOther(Route.signIn.path).response(to: request, isPrivate: true)
        }
        guard let answer = form["answer"]?.last.flatMap(Temperature.Answer.init(rawValue:)) else {
            return await problem(.badRequest, arrival, request)
        }
        guard room.answer(answer, by: person, in: session) else { return await problem(.conflict, arrival, request) }
        return SiteAnswer.seeOther(Route.live(session).path).response(to: request, isPrivate: true)
    }
}
