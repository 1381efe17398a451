import Exchange
import Testing

/// The two real documents, field by field, where they lie beside the checkout.
@Suite(.enabled(if: Sample.areHere))
struct RealDocumentTests {
    @Test func `the page of a session in Sofia is read in every field`() throws {
        let page = try Sample.eurodigSession.document()
        #expect(page.kind == .eurodigSession)
        #expect(page.title == "Multistakeholder Internet governance mechanisms/approaches at national level")
        #expect(page.alias == "Multi-SEE model")
        #expect(page.keywords == ["Multistakeholder", "mechanism", "best practice"])
        #expect(
            page.format == "Short introductions by key participants, followed by discussions among all participants.")
        #expect(
            lines(page.people) == [
                "keynote: Thomas Schneider | Federal Office of Communication (OFCOM) | Switzerland"
                    + " | introduction to multistakeholder mechanisms in the Internet governance ecosystem",
                "key-participant: Hristo Hristov | Ministry of Transport, Information Technology and Communications"
                    + " | Bulgaria | ",
                "key-participant: Megan Richards | Directorate General for Communications Networks, Content & Technology,"
                    + " European Commission |  | ",
                "key-participant: Grigori Saghyan | Internet Society Armenia |  | ",
                "key-participant: Dušan Stojičević | Serbian National Register of Internet Domain Names (RNIDS)"
                    + " | Serbia | ",
                "moderator: Vladimir Radunović | DiploFoundation | Serbia | ",
                "remote-moderator: Matei-Eugen Vasile | Association for Technology and Internet | Romania | ",
                "rapporteur: Ana Kakalashvili | Tbilisi State University | Georgia | "
            ])
        #expect(page.people.map(\.line) == [30, 32, 33, 34, 35, 36, 37, 38])
        #expect(page.links.map(\.kind) == [.video] && page.links.map(\.url) == [nil])
        #expect(page.links.map(\.text) == ["The video recording of the session is available."])
        #expect(page.emptySections == [.furtherReading])
        #expect(page.furtherReading.isEmpty)
        #expect(page.language == "en")
        #expect(page.teaser == nil && page.schedule == nil && page.identifier == nil && page.report == nil)
        #expect(page.unplaced.map(\.line) == [3, 4])
        #expect(page.unplaced.allSatisfy { $0.why == .chrome })
    }

    @Test func `its description keeps four paragraphs, a list of two and a last paragraph`() throws {
        let description = try #require(try Sample.eurodigSession.document().description)
        let parts = description.split(separator: "\n\n")
        #expect(parts.count == 6)
        #expect(parts[0].hasPrefix("Multistakeholderism is a term widely used"))
        #expect(parts[0].hasSuffix("Developing Meaningful Multistakeholder Mechanisms)."))
        #expect(parts[1].hasPrefix("At global level,"))
        #expect(parts[2].hasPrefix("Multistakeholderism in the context"))
        #expect(parts[3] == "In this context, the first part of this session is aimed at:")
        let items = parts[4].split(separator: "\n")
        #expect(items.count == 2)
        #expect(items[0].hasPrefix("- explaining multistakeholder mechanisms"))
        #expect(items[1].hasPrefix("- sharing best practices"))
        #expect(items[1].hasSuffix("Are there more challenges?"))
        #expect(parts[5].hasPrefix("In the second part,"))
        #expect(parts[5].hasSuffix("If yes, how? If not, why?"))
    }

    @Test func `its four messages are whole`() throws {
        let messages = try Sample.eurodigSession.document().messages.map(\.text)
        try #require(messages.count == 4)
        #expect(messages[0].hasPrefix("On a global level,") && messages[0].hasSuffix("for people to trust this model."))
        #expect(messages[1].hasPrefix("Stakeholders do not") && messages[1].hasSuffix("with other stakeholders."))
        #expect(messages[2].hasPrefix("The creation and") && messages[2].hasSuffix("for putting them in place."))
        #expect(messages[3].hasPrefix("Every involved") && messages[3].hasSuffix("should be developed and raised."))
    }

    @Test func `the report of a Korean workshop has its three parts with paragraphs joined again`() throws {
        let document = try Sample.krigfReport.document()
        let report = try #require(document.report)
        #expect(document.kind == .krigfReport)
        #expect(document.language == "en")
        #expect(document.unplaced.isEmpty && document.emptySections.isEmpty)
        let proposal = try #require(report.proposal)
        #expect(
            proposal.hasPrefix("The goal of multistakeholder Internet governance is to collectively move the needle on")
        )
        #expect(proposal.hasSuffix("key elements of success faced by the multistakeholder model."))
        let summary = try #require(report.summary)
        #expect(!summary.contains("\n"))
        #expect(
            summary.hasPrefix("Speakers shared their own experiences applying the multistakeholder model of Internet"))
        #expect(summary.hasSuffix("community, including general Internet users."))
        let discussion = try #require(report.discussion)
        #expect(discussion.split(separator: "\n\n").count == 7)
        #expect(discussion.contains("trust is built all-round through the dialogue."))
        #expect(discussion == report.turns.flatMap(\.paragraphs).joined(separator: "\n\n"))
    }

    @Test func `its discussion is grouped by the four who speak`() throws {
        let turns = try #require(try Sample.krigfReport.document().report).turns
        #expect(turns.map(\.speaker) == ["Jia-Rong", "Boknam", "Bryan", "Yeseul"])
        #expect(turns.map(\.paragraphs.count) == [1, 1, 4, 1])
        let bryan = turns[2].paragraphs
        #expect(bryan[0].hasSuffix("like talks, dialogues, and training sessions."))
        #expect(bryan[1].hasPrefix("Following these capacity building sessions,"))
        #expect(bryan[2].hasPrefix("By placing issues first") && bryan[2].hasSuffix("time and resources available."))
        #expect(
            bryan[3].hasPrefix("On engaging the wider")
                && bryan[3].hasSuffix("better how they could approach the situation."))
        #expect(turns[3].paragraphs[0].hasSuffix("engage the wider Korean community."))
    }
}
