import Mechanism
import Testing

/// What acts leave behind in a session: what it is called, who came, what became of its messages.
struct SessionConsequences {
    private func session(_ scene: Scene) throws -> Session {
        try #require(try scene.proceedings().mechanism.sessions[1])
    }

    @Test func `a session that is described anew keeps what it was called, and what did not change`() throws {
        let before = try session(.at(.ready))
        let proceedings = try Scene.at(.ready).after(DescribeSession.sample, by: .helper).proceedings()
        let after = try #require(proceedings.mechanism.sessions[1])
        #expect(after.formerTitles.map(\.title) == [before.title] && after.title != before.title)
        #expect(!after.alias.isEmpty && !after.keywords.isEmpty)
        #expect(after.teaser == before.teaser && after.description == before.description)
        #expect(after.language == before.language && after.state == .ready)
        // Only what changed is in the entry, so that no text lies in two places.
        let entry = try Entry(index: 0, try #require(proceedings.entries.last))
        #expect(entry.commitments.map(\.name) == ["title", "alias", "keywords"])
        #expect((entry.act as? DescribeSession)?.changed == [.title, .alias, .keywords])
        #expect(try Mechanism.replaying(proceedings.entries) == proceedings.mechanism)
    }

    @Test func `a field that is left empty is emptied, and further reading may follow the session`() throws {
        let emptied = try session(
            Scene.at(.planned).after(DescribeSession.sample, by: .secretary)
                .after(DescribeSession.sample.but { $0.alias = .none }, by: .secretary))
        #expect(emptied.alias.isEmpty && emptied.formerTitles.count == 1)
        let reading = DescribeSession.sample.but {
            ($0.title, $0.alias, $0.keywords, $0.furtherReading) = ("A workshop", .none, .none, "A book")
        }
        let published = try session(Scene.at(.published).after(reading, by: .helper))
        #expect(!published.furtherReading.isEmpty && published.formerTitles.isEmpty)
    }

    @Test func `a proposal that comes back under another title is found under the one before`() throws {
        let mended = try session(
            Scene.at(.proposed).after(ScreenSession.sample.but { $0.fate = .returned }, by: .secretary)
                .after(ResubmitSession.sample, by: .official))
        #expect(mended.formerTitles.count == 1)
    }

    @Test func `what is planned elsewhere and held here is ours, what was held elsewhere is not`() throws {
        let elsewhere = Scene.at(.founded)
        let planned = ImportSession.sample.but { $0.standing = .planned }
        #expect(try session(elsewhere.after(ImportSession.sample, by: .operator)).isBroughtInHeld)
        #expect(try session(elsewhere.after(planned, by: .operator)).isBroughtInHeld == false)
        let held = try session(elsewhere.after(planned, by: .operator).heldHere)
        #expect(held.isBroughtInHeld == false && held.broughtIn == .planned && held.state == .held)
        #expect(try session(.at(.held)).broughtIn == nil)
    }

    @Test func `the last count of who came holds, and a few count as three in sums`() throws {
        let few = EndSession.sample.but { ($0.attendance, $0.onSite, $0.remote) = (["civil": Heads.few], 5, Heads.few) }
        let ended = Scene.at(.live).after(few, by: .engineer)
        let first = try #require(try session(ended).held)
        #expect(first.byGroup == ["civil": 3] && first.onSite == 5 && first.remote == 4)
        let counted = try session(ended.after(CountAttendance.sample, by: .trader))
        #expect(counted.held?.byGroup == ["users": 6] && counted.held?.onSite == 8)
        #expect(counted.held?.ended == first.ended && counted.state == .held)
    }

    @Test func `a few can be as many as there is room for`() throws {
        let few = EndSession.sample.but {
            $0.attendance = ["civil": Heads.few, "users": Heads.few, "private": Heads.few]
            ($0.onSite, $0.remote) = (0, 0)
        }
        let live = try Proceedings(at: .live)
        #expect(live.refusal(of: few, by: .engineer)?.rule == .moreThanCame)
        let told = few.but { $0.onSite = Heads.few }
        #expect(live.refusal(of: told, by: .engineer) == nil)
        // Nobody is told that the groups count more people than came.
        let held = try #require(try session(Scene.at(.live).after(told, by: .engineer)).held)
        #expect(held.byGroup == ["civil": 1, "users": 1, "private": 1] && held.onSite == 4)
    }

    @Test func `a dropped message frees its place and stays readable with its reason`() throws {
        let proceedings = try Scene.at(.drafted).after(DropMessage.sample, by: .helper).proceedings()
        let session = try #require(proceedings.mechanism.sessions[1])
        #expect(session.messages.isEmpty && session.dropped == [1])
        let drop = try #require(proceedings.mechanism.messages[1]?.drop)
        #expect(!drop.reason.isEmpty && drop.by?.person == .helper)
        let again = try Scene.at(.drafted).after(DropMessage.sample, by: .helper)
            .after(DraftMessage.sample, by: .trader).proceedings().mechanism
        #expect(again.sessions[1]?.messages == [2])
    }

    @Test func `a report without messages is published, and a message that comes after all lifts that`() throws {
        let without = Scene.at(.reported).after(WaiveMessages.sample, by: .trader)
        let mechanism = try without.proceedings().mechanism
        #expect(mechanism.sessions[1]?.isWithoutMessages == true)
        #expect(mechanism.duties(of: .secretary, at: "2026-02-12").contains { $0.act == .publishSession })
        #expect(try session(without.after(PublishSession.sample, by: .secretary)).state == .published)
        let drafted = try session(without.after(DraftMessage.sample, by: .trader))
        #expect(!drafted.isWithoutMessages && drafted.noMessages.isEmpty)
    }

    @Test func `a report that came late is published like any other`() throws {
        let late = Scene.at(.held).on("2026-03-10").after(FileReport.sample, by: .trader)
            .after(DraftMessage.sample, by: .trader)
            .after(OpenMessages.sample.but { $0.closes = "2026-03-31" }, by: .trader).on("2026-04-01")
            .after(FinaliseMessages.sample, by: .scholar).after(PublishSession.sample, by: .secretary)
        #expect(try session(late).state == .published)
        // Whoever was to write it may have gone: another one is named.
        let named = Scene.at(.held).on("2026-03-10")
            .after(AssignPart.sample.but { $0.role = .rapporteur }, by: .secretary)
        #expect(try session(named).parts(.rapporteur).count == 2)
    }

    @Test func `a message keeps every wording that it had`() throws {
        let before = try #require(try Proceedings(at: .drafted).mechanism.messages[1])
        let reworded = try Scene.at(.drafted).after(RewordMessage.sample.but { $0.text = "Other words" }, by: .helper)
            .proceedings().mechanism.messages[1]
        #expect(reworded?.earlier.map(\.text) == [before.text] && reworded?.earlier.first?.by?.person == .helper)
        #expect(reworded?.text != before.text)
    }

    @Test func `where nobody proposed a session, its focal point owes its report`() throws {
        let clustered = Scene.at(.discussing).after(ClusterIssues.sample, by: .secretary).heldHere.on("2026-03-10")
        let mechanism = try clustered.proceedings().mechanism
        #expect(mechanism.owedReports(of: .scholar).map(\.id) == [1])
        #expect(try Scene.at(.held).on("2026-03-10").proceedings().mechanism.owedReports(of: .scholar).isEmpty)
    }

    @Test func `a speaker is counted where they stood when they spoke`() throws {
        let moved = Scene.at(.held).after(FileTranscript.sample, by: .trader)
            .after(ChangeCapacity.sample.but { ($0.person, $0.group) = (.panellist, "academia") }, by: .panellist)
            .after(MatchSpeaker.sample, by: .trader)
        #expect(try session(moved).transcripts.last?.labels.first?.speaker?.group == "technical")
        let joined = Scene.at(.held).after(FileTranscript.sample, by: .trader)
            .after(Join.sample, by: .stranger)
            .after(MatchSpeaker.sample.but { $0.person = .stranger }, by: .trader)
        #expect(try session(joined).transcripts.last?.labels.first?.speaker?.group == "civil")
    }
}
