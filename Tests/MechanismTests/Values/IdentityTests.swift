import Mechanism
import Testing

struct IdentityTests {
    @Test func `a pseudonym is written and read back`() {
        var random = Seeded(state: 3)
        var ids = [
            PersonID.nobody, PersonID(high: .max, low: .max), PersonID(high: 0, low: 1), PersonID(high: 1 << 63, low: 0)
        ]
        for place in 0..<64 { ids += [PersonID(high: 1 << place, low: 0), PersonID(high: 0, low: 1 << place)] }
        for _ in 0..<500 { ids.append(PersonID(high: random.next(), low: random.next())) }
        for id in ids {
            #expect(id.code.wholeMatch(of: /a_[a-z2-7]{26}/) != nil)
            #expect(PersonID(code: id.code) == id)
            #expect(Actor(code: id.code) == .person(id))
        }
        #expect(Set(ids.map(\.code)).count == Set(ids).count)
    }

    @Test func `a pseudonym is spelled as RFC 4648 spells sixteen bytes`() {
        // BASE32("foobarfoobarfooX"), checked with coreutils' base32.
        let bytes = Array("foobarfoobarfooX".utf8)
        let word = { (part: ArraySlice<UInt8>) in part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        let id = PersonID(high: word(bytes[0..<8]), low: word(bytes[8..<16]))
        #expect(id.code == "a_mzxw6ytbojtg633cmfzgm33pla")
    }

    @Test(arguments: [
        "", "a_", "a_aaaaaaaaaaaaaaaaaaaaaaaaa", "a_aaaaaaaaaaaaaaaaaaaaaaaaaaa", "a_aaaaaaaaaaaaaaaaaaaaaaaaab",
        "a_Aaaaaaaaaaaaaaaaaaaaaaaaaa", "a_1aaaaaaaaaaaaaaaaaaaaaaaaa", "b_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "a_aaaaaaaaaaaaaaaaaaaaaaaaa=", "a_éaaaaaaaaaaaaaaaaaaaaaaaa", "a\u{301}_aaaaaaaaaaaaaaaaaaaaaaaa", "clock"
    ])
    func `another spelling of a pseudonym is not read`(_ code: String) {
        #expect(PersonID(code: code) == nil)
    }

    @Test func `pseudonyms are ordered as their bits are`() {
        let ordered = [PersonID(high: 0, low: 1), PersonID(high: 0, low: .max), PersonID(high: 1, low: 0)]
        #expect(ordered.reversed().sorted() == ordered)
        #expect(ordered.map(\.code).sorted() != [])
    }

    static let objects: [(ObjectID, String)] = [
        (.mechanism, "mechanism"), (.person(.nobody), "a_aaaaaaaaaaaaaaaaaaaaaaaaaa"), (.issue(12), "iss_12"),
        (.learning(1), "lrn_1"), (.session(3), "ses_3"), (.message(4), "msg_4"), (.consultation(5), "con_5"),
        (.input(999_999_999_999_999), "cmt_999999999999999"), (.call(7), "cal_7"), (.objection(8), "obj_8"),
        (.followUp(9), "fol_9"), (.edition(10), "edn_10")
    ]

    @Test(arguments: objects)
    func `a thing is written and read back`(_ object: ObjectID, _ code: String) {
        #expect(object.code == code)
        #expect(ObjectID(code: code) == object)
    }

    @Test(arguments: [
        "", "iss", "iss_", "iss_0", "iss_-1", "iss_+1", "iss_01", "iss_1 ", " iss_1", "ISS_1", "iss_１", "iss_1_000",
        "xyz_1",
        "iss_9999999999999999", "iss_9223372036854775808", "mechanism ", "Mechanism"
    ])
    func `another spelling of a thing is not read`(_ code: String) {
        #expect(ObjectID(code: code) == nil)
    }

    @Test(arguments: [("0", 0), ("7", 7), ("10", 10), ("999999999999999", 999_999_999_999_999)])
    func `digits are read`(_ digits: String, _ number: Int) { #expect(Int(digits: digits) == number) }

    @Test(arguments: ["", "00", "07", "-0", "+1", "1a", "１２", "1000000000000000", "9223372036854775808"])
    func `what is not digits alone is not read`(_ digits: String) { #expect(Int(digits: digits) == nil) }

    @Test func `actors are told apart by their codes`() {
        for actor in [Actor.clock, .operator, .user] { #expect(Actor(code: actor.code) == actor) }
        for code in ["", "Clock", "operator ", "a_"] { #expect(Actor(code: code) == nil) }
        #expect(Actor.clock.person == nil && Actor.user.person == .user)
    }
}
