import Mechanism
import OpinionMap

/// People of the story who have joined, and say what they think by voting. None of them exists.
struct MeridiaNeighbour {
    let person: PersonID
    let name: String
    let group: Script.Group

    /// Everybody who joined to vote, the same on every day.
    static let all: [MeridiaNeighbour] = {
        var random = SplitMix64(seed: 0x4d65_7269_6469_61)
        return names.enumerated().map { place, name in
            MeridiaNeighbour(
                person: PersonID(high: random.next(), low: random.next()), name: name,
                group: Script.Group.allCases[place % Script.Group.allCases.count])
        }
    }()

    private static let names = [
        "Anneliese Okonjo", "Rafael Lindqvist", "Mehtap Sorensen", "Ilya Castellane", "Noor Vandermeer", "Baek Suyeon",
        "Giorgos Amundsen", "Tindra Pereira", "Samuel Achterberg", "Yael Petrosyan", "Hwang Bora", "Desta Kowalczyk",
        "Maren Oduya", "Luka Ferreira", "Chiamaka Berg", "Andrej Solheim", "Inès Rautio", "Ryu Garam",
        "Patrice Halvorsen", "Zofia Mendes", "Omar Lindgren", "Katrin Abebe", "Seo Narae", "Bruno Vasilevski",
        "Farida Nyström", "Jonas Quispe", "Miriam Tadesse", "Do Haneul", "Stellan Ivanova", "Rosa Kjeldsen",
        "Viktor Adeyemi", "Liv Montero", "Elias Thorvald", "Sunniva Rahimi", "Goran Eklund", "Min Sebyeol"
    ]
}

extension Script {
    mutating func gatherNeighbours() {
        for (place, neighbour) in MeridiaNeighbour.all.enumerated() {
            let day = Weekday(rawValue: place % 7) ?? .mon
            add(.person(neighbour.person), .week(-12 + place % 3, day, 18 + place % 4, place), Join()) {
                ($0.person, $0.name, $0.group) = (neighbour.person, .written(neighbour.name), neighbour.group.rawValue)
            }
        }
    }
}
