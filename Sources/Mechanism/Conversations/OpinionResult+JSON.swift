import TransparencyLog

/// The result as canonical JSON: the text that the closing entry commits to, and the export.
extension OpinionResult {
    /// The result as it is published; empty only when a number has no canonical form, which no count reaches.
    public var text: String {
        (try? CanonicalJSON.write(json)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Reads what ``text`` writes; nil when it is anything else.
    public init?(text: String) {
        guard case .object(let json)? = try? CanonicalJSON.read(Array(text.utf8).span), json["v"]?.asInteger == 1,
            let people = json["people"]?.natural, let guests = json["guests"]?.natural,
            let votes = json["votes"]?.natural,
            let groups = json["groups"]?.all(Group.init), let opinions = json["opinions"]?.all(Opinion.init),
            let statements = json["statements"]?.all(Line.init)
        else { return nil }
        (self.people, self.guests, self.votes) = (people, guests, votes)
        (self.groups, self.opinions, self.statements) = (groups, opinions, statements)
        guard statements.allSatisfy({ $0.byGroup.count == groups.count && $0.byOpinion.count == opinions.count }) else {
            return nil
        }
        if let json = json["evidence"] {
            guard let evidence = Evidence(json) else { return nil }
            self.evidence = evidence
        }
    }

    private var json: JSONValue {
        var json: JSONObject = [
            "groups": .array(groups.map(\.json)), "guests": .integer(guests), "opinions": .array(opinions.map(\.json)),
            "people": .integer(people), "statements": .array(statements.map(\.json)), "v": 1, "votes": .integer(votes)
        ]
        json["evidence"] = evidence?.json
        return .object(json)
    }
}

extension JSONValue {
    fileprivate var natural: Int? { asInteger.flatMap { $0 >= 0 && $0 <= 1_000_000_000 ? $0 : nil } }

    fileprivate func all<Value>(_ read: (JSONValue) -> Value?) -> [Value]? {
        guard let list = asArray else { return nil }
        let values = list.compactMap(read)
        return values.count == list.count ? values : nil
    }

    /// Cells of which some are withheld: those stand as `false`.
    fileprivate func cells<Value>(_ read: (JSONValue) -> Value?) -> [Value?]? {
        guard let list = asArray else { return nil }
        var values: [Value?] = []
        for item in list {
            if item == false {
                values.append(nil)
            } else if let value = read(item) {
                values.append(value)
            } else {
                return nil
            }
        }
        return values
    }
}

extension OpinionResult.Group {
    fileprivate var json: JSONValue {
        ["code": .string(code), "people": people.map(JSONValue.integer) ?? .boolean(false)]
    }

    fileprivate init?(_ json: JSONValue) {
        guard let json = json.asObject, let code = json["code"]?.asString, let people = json["people"] else {
            return nil
        }
        guard people == false || people.natural != nil else { return nil }
        self.init(code: code, people: people.natural)
    }
}

extension OpinionResult.Opinion {
    fileprivate var json: JSONValue {
        [
            "people": .integer(people), "spread": .integer(spread), "stands_for": .array(standsFor.map(\.json)),
            "x": .integer(x), "y": .integer(y)
        ]
    }

    fileprivate init?(_ json: JSONValue) {
        guard let json = json.asObject, let people = json["people"]?.natural, let x = json["x"]?.asInteger,
            let y = json["y"]?.asInteger, let spread = json["spread"]?.natural,
            let stands = json["stands_for"]?.all(OpinionResult.Stand.init)
        else { return nil }
        self.init(people: people, x: x, y: y, spread: spread, standsFor: stands)
    }
}

extension OpinionResult.Stand {
    fileprivate var json: JSONValue {
        ["agrees": .boolean(agrees), "false_share": .integer(falseShare), "statement": .integer(statement.number)]
    }

    fileprivate init?(_ json: JSONValue) {
        guard let json = json.asObject, let agrees = json["agrees"]?.asBoolean,
            let share = json["false_share"]?.natural, let number = json["statement"]?.natural
        else { return nil }
        self.init(statement: ID(number), agrees: agrees, falseShare: share)
    }
}

extension OpinionResult.Evidence {
    fileprivate var json: JSONValue { ["p": .integer(pValue), "shuffles": .integer(shuffles)] }

    fileprivate init?(_ json: JSONValue) {
        guard let json = json.asObject, let p = json["p"]?.natural, let shuffles = json["shuffles"]?.natural else {
            return nil
        }
        self.init(pValue: p, shuffles: shuffles)
    }
}

extension OpinionResult.Line {
    fileprivate var json: JSONValue {
        func withheld(_ json: JSONValue?) -> JSONValue { json ?? .boolean(false) }
        var object: JSONObject = [
            "all": withheld(everybody?.json), "by_group": .array(byGroup.map { withheld($0?.json) }),
            "by_opinion": .array(byOpinion.map { withheld($0?.json) }), "guests": withheld(guests?.json),
            "hangs_on_one": .boolean(hangsOnOne), "mean": .integer(mean), "standing": amongGroups.json,
            "statement": .integer(statement.number), "x": .integer(x), "y": .integer(y)
        ]
        object["corrected"] = corrected.map(JSONValue.integer)
        object["standing_of_opinions"] = amongOpinions?.json
        return .object(object)
    }

    fileprivate init?(_ json: JSONValue) {
        guard let json = json.asObject, let number = json["statement"]?.natural,
            let all = JSONValue.array([json["all"] ?? true]).cells(OpinionResult.Tally.init),
            let guests = JSONValue.array([json["guests"] ?? true]).cells(OpinionResult.Tally.init),
            let byGroup = json["by_group"]?.cells(OpinionResult.Cell.init),
            let byOpinion = json["by_opinion"]?.cells(OpinionResult.Cell.init),
            let standing = json["standing"].flatMap(OpinionResult.Standing.init),
            let hangsOnOne = json["hangs_on_one"]?.asBoolean, let mean = json["mean"]?.asInteger,
            let x = json["x"]?.asInteger, let y = json["y"]?.asInteger
        else { return nil }
        self.init(
            statement: ID(number), everybody: all.first ?? nil, guests: guests.first ?? nil, byGroup: byGroup,
            byOpinion: byOpinion, amongGroups: standing,
            amongOpinions: json["standing_of_opinions"].flatMap(OpinionResult.Standing.init), hangsOnOne: hangsOnOne,
            mean: mean, x: x, y: y, corrected: json["corrected"]?.natural)
    }
}

extension OpinionResult.Tally {
    fileprivate var json: JSONValue { .array([.integer(agree), .integer(disagree), .integer(pass)]) }

    fileprivate init?(_ json: JSONValue) {
        guard let counts = json.all(\.natural), counts.count == 3 else { return nil }
        self.init(agree: counts[0], disagree: counts[1], pass: counts[2])
    }
}

extension OpinionResult.Cell {
    fileprivate var json: JSONValue {
        .array([
            .integer(tally.agree), .integer(tally.disagree), .integer(tally.pass), .integer(voices), .integer(agreeing)
        ])
    }

    fileprivate init?(_ json: JSONValue) {
        guard let list = json.asArray, list.count == 5, list.allSatisfy({ $0.asInteger.map { $0 >= 0 } ?? false }),
            let tally = OpinionResult.Tally(.array(Array(list.prefix(3)))), let voices = list[3].asInteger,
            let agreeing = list[4].asInteger
        else { return nil }
        self.init(tally: tally, voices: voices, agreeing: agreeing)
    }
}

extension OpinionResult.Standing {
    fileprivate var json: JSONValue {
        var object: JSONObject = [
            "label": .string(label.rawValue), "named": .array(named.map(JSONValue.integer))
        ]
        object["minimum"] = minimum.map(JSONValue.integer)
        object["needed"] = needed.map(JSONValue.integer)
        object["probability"] = probability.map(JSONValue.integer)
        return .object(object)
    }

    fileprivate init?(_ json: JSONValue) {
        guard let json = json.asObject, let label = json["label"]?.asString.flatMap(OpinionResult.Label.init),
            let named = json["named"]?.all(\.natural)
        else { return nil }
        self.init(
            label: label, named: named, needed: json["needed"]?.natural, probability: json["probability"]?.natural,
            minimum: json["minimum"]?.natural)
    }
}
