import Testing
import TransparencyLog

@Suite struct `JSON objects` {
    @Test func `members stay in the order of their keys, each once`() {
        var object = JSONObject([("b", 1), ("a", 2), ("c", 3), ("a", 4)])
        #expect(object.members.map(\.key) == ["a", "b", "c"])
        #expect(object["a"] == 4)
        object["aa"] = true
        object["b"] = nil
        object["z"] = nil
        object["c"] = "new"
        #expect(object.members.map(\.key) == ["a", "aa", "c"])
        #expect(object["c"] == "new")
        #expect(JSONValue.object(object) == ["c": "new", "aa": true, "a": 4])
    }

    @Test func `an object behaves as a dictionary does`() {
        var generator = Seeded(state: 31)
        var object = JSONObject()
        var dictionary: [String: JSONValue] = [:]
        for step in 0..<5_000 {
            let key = String(Int.random(in: 0..<60, using: &generator))
            let value: JSONValue? = Bool.random(using: &generator) ? .integer(step) : nil
            object[key] = value
            dictionary[key] = value
            #expect(object[key] == value)
        }
        #expect(object.members.map(\.key) == dictionary.keys.sorted())
        #expect(object.members.allSatisfy { dictionary[$0.key] == $0.value })
    }

    @Test func `a value answers only to its own kind`() {
        for value in [[:], [], "", 0, false] as [JSONValue] {
            let answers = [
                value.asObject != nil, value.asArray != nil, value.asString != nil, value.asInteger != nil,
                value.asBoolean != nil
            ]
            #expect(answers.count { $0 } == 1)
        }
    }
}
