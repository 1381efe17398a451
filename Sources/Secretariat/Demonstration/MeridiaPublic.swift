import Mechanism

/// The people of the story from companies, associations and households. None of them exists.
extension Demonstration.Account {
    static let agnieszka = Self(
        0xce8e8be3960566e6, 0x6be29b5de687b87f, "Agnieszka Torvik", "agnieszka.torvik",
        .participant, .private, of: "Lowland Media",
        Portrait(region: "city", gender: "woman", age: "35_49", isNew: false))

    static let bartol = Self(
        0x4872d34fd27d29b9, 0x489dea4435d9c345, "Bartol Quintavel", "bartol.quintavel",
        .participant, .private, of: "Coastal Fibre Cooperative",
        Portrait(region: "town", gender: "man", age: "50_64", isNew: false))

    static let yunus = Self(
        0x29d83aa9bf377568, 0x05f9b1ac8346f799, "Yunus Demirçal", "yunus.demircal",
        .participant, .private, of: "Haven Hosting",
        Portrait(region: "city", gender: "man", age: "35_49", isNew: true))

    static let priyanka = Self(
        0x2c5466bdbfff1117, 0x9e615f17382e7725, "Priyanka Ossewaarde", "priyanka.ossewaarde",
        .participant, .private, of: "Upland Courier",
        Portrait(region: "rural", gender: "woman", age: "25_34", isNew: true))

    static let jihan = Self(
        0x44e99b5206342e6a, 0x59e92d5437e7cef9, "남궁지한", "namgung.jihan",
        .participant, .private, of: "발로라 한글신문", locale: "ko",
        Portrait(region: "capital", gender: "man", age: "50_64", isNew: false))

    static let lotte = Self(
        0x4ea45c042d7c07e8, 0x82be925a809d78ec, "Lotte Mbarek", "lotte.mbarek",
        .participant, .private, of: "Association of Online Shops",
        Portrait(region: "capital", gender: "woman", age: "35_49", isNew: true))

    static let vuk = Self(
        0x04bf8caa165406e8, 0x9ffe5bb08e71b024, "Vuk Stanarević", "vuk.stanarevic",
        .participant, .civil, of: "Meridian Press Union",
        Portrait(region: "capital", gender: "man", age: "35_49", isNew: false))

    static let amaia = Self(
        0x582a2a70973b30fd, 0x7f544fac47da2d57, "Amaia Delacourt-Njie", "amaia.delacourt-njie",
        .participant, .civil, of: "Open Net Meridia",
        Portrait(region: "capital", gender: "woman", age: "25_34", isNew: false))

    static let hala = Self(
        0x4035e366396feead, 0x15b95cd282b3dfee, "هالة المرجاني", "hala.almarjani",
        .participant, .civil, of: "Digital Rights Clinic",
        Portrait(region: "city", gender: "woman", age: "25_34", isNew: false))

    static let tomas = Self(
        0x9312f9120d70af4d, 0x43b5f671b459e0ab, "Tomáš Rybenský", "tomas.rybensky",
        .participant, .civil, of: "Meridia Association of the Blind",
        Portrait(region: "city", gender: "man", age: "50_64", isNew: true))

    static let wanjiku = Self(
        0x36fbc4bb8cdc2c52, 0x565deec7c8fcc7fe, "Wanjiku Halloran", "wanjiku.halloran",
        .participant, .civil, of: "Consumers' Council",
        Portrait(region: "capital", gender: "woman", age: "35_49", isNew: false))

    static let dagny = Self(
        0x541644da6a9b844e, 0xf10f20e2be2a01d3, "Dagny Polarek", "dagny.polarek",
        .participant, .users, of: "Readers' Circle",
        Portrait(region: "city", gender: "woman", age: "65_up", isNew: false))

    static let eungyeol = Self(
        0x7d376cefc787af42, 0x2ce9ac8ea76b2d18, "표은결", "pyo.eungyeol",
        .moderator, .users, of: "메리디아 한인 이용자모임", locale: "ko",
        Portrait(region: "capital", gender: "man", age: "25_34", isNew: false))

    static let hagyeong = Self(
        0x88e050c2d72a8cf0, 0xb0ab59c2bbafd551, "모하경", "mo.hagyeong",
        .participant, .users, of: "메리디아 한인 이용자모임", locale: "ko",
        Portrait(region: "rural", gender: "woman", age: "50_64", isNew: true))

    static let ilija = Self(
        0xca25bad70a0d06bb, 0x40a7bedb4ce9e1e4, "Ilija Brkovac", "ilija.brkovac",
        .participant, .users,
        Portrait(region: "rural", gender: "man", age: "65_up", isNew: true))

    static let zuri = Self(
        0xb361aecabb7186da, 0x233a6f85d9be32f3, "Zuri Lindqvist-Amadi", "zuri.lindqvist-amadi",
        .participant, .users,
        Portrait(age: "18_24", isNew: true))

    static let fatoumata = Self(
        0xf1809d29c88b7ddf, 0x2230ec0643b39743, "Fatoumata Ekelund", "fatoumata.ekelund",
        .participant, .users,
        .unstated)
}
