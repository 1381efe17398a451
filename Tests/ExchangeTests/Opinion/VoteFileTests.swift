import Exchange
import OpinionMap
import Testing

@Suite struct `Files of votes` {
    static func read(_ text: String, pieces size: Int = .max) throws -> Conversation {
        try read(Array(text.utf8), size)
    }

    static func read(_ bytes: [UInt8], _ size: Int = .max) throws -> Conversation {
        try Conversation.reading(size: bytes.count) {
            var rest = bytes[...]
            return {
                let piece = Array(rest.prefix(size))
                rest = rest.dropFirst(piece.count)
                return piece
            }
        }
    }

    static func cast(_ conversation: Conversation) -> [[String]] {
        conversation.participants.enumerated().flatMap { row, participant in
            conversation.votes.votes(of: row).map { statement, vote in
                ["\(participant)", "\(conversation.statements[statement])", "\(vote)"]
            }
        }
    }

    static let same = [["1", "0", "1"], ["1", "2", "-1"], ["10", "2", "0"]]

    @Test(arguments: [
        "participant,statement,vote\n1,0,1\n1,2,-1\n10,2,0\n",
        "participant,statement,vote\r\n10,2,0\r\n\r\n1,2,-1\r\n1,0,+1",
        "\u{FEFF}statement,vote,participant,note\n2,0,10,a\n0,1,1,b\n2,-1,\"1\",\"c, d\"\n",
        "timestamp,datetime,comment-id,voter-id,vote\n5,Wed,0,1,-1\n9,Wed,0,1,1\n7,Thu,2,1,-1\n7,x,2,10,1\n7,x,2,10,0\n",
        "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,2\n1,0,0,2,1,1,1,-1\n10,1,0,1,0,0,,0\n",
        "participant,2,0\n10,0,\n1,-1,1\n"
    ])
    func `each layout gives the same votes, however it is cut into pieces`(text: String) throws {
        #expect(Self.cast(try Self.read(text)) == Self.same)
        for size in 1..<12 { #expect(Self.cast(try Self.read(text, pieces: size)) == Self.same) }
    }

    @Test func `names need not be numbers`() throws {
        let conversation = try Self.read("participant,statement,vote\nZoë,s-1,1\n007,s-1,0\n7,s-1,-1\n")
        #expect(conversation.participants.map(\.description) == ["7", "007", "Zoë"])
    }

    @Test(arguments: [
        ("participant,statement,vote\n1,0,2\n", 2, "is not a vote"),
        ("participant,statement,vote\n1,0,\n", 2, "is not a vote"),
        ("participant,statement,vote\n1,0,1\n\n1,0,-1\n", 4, "already voted otherwise"),
        ("participant,statement,vote\n1,0\n", 2, "2 fields where the heading has 3"),
        ("participant,0,1\n1,1\n", 2, "2 fields where the heading has 3"),
        ("participant,0,1\n1,1,0,1\n", 2, "4 fields where the heading has 3"),
        ("participant,statement,vote\n,0,1\n", 2, "is empty"), ("who,what\n1,2\n", 1, "names no known columns"),
        ("participant,0,0\n1,1,1\n", 1, "twice"), ("participant,statement,vote\n\"1,0,1\n", 2, "does not end"),
        ("participant,statement,vote\n1,\u{0},1\n", 2, "control character"),
        ("timestamp,voter-id,comment-id,vote\nnoon,1,1,1\n", 2, "is not a time")
    ])
    func `faults name the line`(text: String, line: Int, words: String) {
        let fault = #expect(throws: OpinionFault.self) { try Self.read(text) }
        #expect(fault?.line == line)
        #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
    }

    @Test func `bytes that are no UTF-8 are named by line`() {
        let heading = Array("participant,statement,vote\n".utf8)
        #expect(throws: OpinionFault(.malformedUTF8, line: 2)) { try Self.read(heading + [0xC3, 0x28, 0x2C]) }
        #expect(throws: OpinionFault(.notUTF8, line: 1)) { try Self.read([0xFF, 0xFE] + heading) }
        #expect(throws: OpinionFault(.empty)) { try Self.read("") }
    }

    @Test func `any bytes are read or refused`() {
        var generator = SplitMix64(seed: 1)
        let alphabet = Array("participant,statement,vote\n\r\"0123456789-+.;é".utf8) + [0, 0xFF]
        for _ in 0..<2_000 {
            let start = generator.below(2) == 0 ? Array("participant,statement,vote\n".utf8) : []
            let bytes = start + (0..<generator.below(40)).map { _ in alphabet[generator.below(alphabet.count)] }
            do {
                let conversation = try Self.read(bytes, 7)
                #expect(conversation.participants.count == conversation.votes.participantCount)
            } catch {
                #expect(error is OpinionFault)
            }
        }
    }
}

@Suite struct `Files beside the votes` {
    static func conversation() throws -> Conversation {
        try `Files of votes`.read("participant,statement,vote\n1,0,1\n2,0,0\n3,1,-1\n")
    }

    @Test func `comments of a Polis export`() throws {
        let list = try StatementList(
            csv: Array(
                "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,W,0,5,1,0,-1,\"a \"\"b\"\",\nc\"\n1,W,1,5,1,0,1,d\n"
                    .utf8))
        #expect(list.texts(of: try Self.conversation().statements) == ["a \"b\",\nc", "d"])
        #expect(list.moderation(of: try Self.conversation().statements) == [Moderation(isOut: true), Moderation()])
    }

    @Test func `groups and seats`() throws {
        let groups = Array("participant,group,organisation\n1,civil,x\n2,state,\n".utf8)
        let seats = Array("group,seats\ncivil,3\nstate,1\nbusiness,4\n".utf8)
        let declarations = try Declarations(csv: groups, seats: seats, try Self.conversation())
        #expect(declarations.groups == ["business", "civil", "state"])
        #expect(declarations.electorate.shares == [0.5, 0.375, 0.125])
        #expect(declarations.electorate.declarations.map(\.group) == [1, 2, nil])
    }

    @Test(
        arguments: [
            ("participant,group\n9,a\n", nil, "participant 9 is not among those who voted"),
            ("participant,group\n1,a\n1,b\n", nil, "stands on line 2 with other content"),
            ("participant,group\n1,a\n", "group,seats\nb,1\n", "in one of the files"),
            ("participant,group\n1,a\n", "group,seats\na,many\n", "is not a number"),
            ("a,b\n1,2\n", nil, "names no known columns")
        ] as [(String, String?, String)])
    func `faults`(groups: String, seats: String?, words: String) throws {
        let conversation = try Self.conversation()
        let fault = #expect(throws: OpinionFault.self) {
            try Declarations(csv: Array(groups.utf8), seats: seats.map { Array($0.utf8) }, conversation)
        }
        #expect(fault?.description.contains(words) == true)
    }

    @Test(arguments: [
        #"{"groups":[{"id":0,"members":[1,2]},{"id":1,"members":[3]}]}"#,
        #"[{"id":0,"members":[2,1]},{"id":1,"members":["3"]}]"#, "participant,group\n1,0\n3,1\n2,0\n"
    ])
    func `injected groups`(text: String) throws {
        let injection = try InjectedGroups(Array(text.utf8)).injection(into: try Self.conversation())
        #expect(injection.groups == [Membership(id: 0, members: [0, 1]), Membership(id: 1, members: [2])])
    }

    @Test(arguments: [
        (#"[{"id":0,"members":[8]}]"#, "participant 8 is not among"),
        (#"[{"id":0,"members":[1,1]}]"#, "in two of them"),
        (#"{"members":[]}"#, "“groups” is missing"), ("[", "the file is no JSON"),
        ("participant,group\n1,x\n", "not a number")
    ])
    func `injected groups that are none`(text: String, words: String) throws {
        let conversation = try Self.conversation()
        let fault = #expect(throws: OpinionFault.self) {
            try InjectedGroups(Array(text.utf8)).injection(into: conversation)
        }
        #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
    }
}
