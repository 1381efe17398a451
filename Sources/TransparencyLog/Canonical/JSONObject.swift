/// The members of a JSON object, each key once, in canonical order.
public struct JSONObject: Hashable, Sendable {
    /// A key and its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public let key: String
        /// The value.
        public fileprivate(set) var value: JSONValue

        init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The members in the order of their keys, which is that of bytes.
    public private(set) var members: [Member]

    /// An object without members.
    public init() {
        members = []
    }

    /// The object with these members; of members with the same key the last one stays.
    public init(_ pairs: some Sequence<(String, JSONValue)>) {
        members = []
        for (key, value) in pairs { self[key] = value }
    }

    /// An object of members known to be in strictly increasing order.
    init(ordered members: [Member]) {
        self.members = members
    }

    /// The value under a key; nil removes it. Reading is O(log n), adding keys in order O(1).
    public subscript(key: String) -> JSONValue? {
        get {
            let place = place(of: key)
            return holds(key, at: place) ? members[place].value : nil
        }
        set {
            let place = place(of: key)
            switch (holds(key, at: place), newValue) {
            case (true, let value?): members[place].value = value
            case (true, nil): members.remove(at: place)
            case (false, let value?): members.insert(Member(key: key, value: value), at: place)
            case (false, nil): break
            }
        }
    }

    private func holds(_ key: String, at place: Int) -> Bool {
        place < members.count && members[place].key == key
    }

    /// The index of the first member whose key does not precede `key`.
    private func place(of key: String) -> Int {
        guard let last = members.last, last.key >= key else { return members.count }
        var range = 0..<members.count
        while let middle = range.dropFirst(range.count / 2).first {
            range = members[middle].key < key ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// An object; of members with the same key the last one stays.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
