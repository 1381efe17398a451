import Mechanism

/// The people of the story who run the process, write, decide, build and teach. None of them exists.
extension Demonstration.Account {
    static let mirela = Self(
        0xd0e96cb073f7c6b3, 0x9db1dd65d0198e46, "Mirela Osvaldić", "mirela.osvaldic",
        .secretariat, .technical, of: "Internet Forum Meridia",
        Portrait(region: "capital", gender: "woman", age: "35_49", isNew: false))

    static let seoin = Self(
        0x20d3b8003824d12b, 0x9d83276fecc713ce, "탁서인", "tak.seoin",
        .secretariat, .civil, of: "Internet Forum Meridia", locale: "ko",
        Portrait(region: "capital", gender: "woman", age: "25_34", isNew: false))

    static let theodore = Self(
        0xd345573b3e643a1a, 0x3d7036a5dc429fed, "Théodore Amsalu-Brandt", "theodore.amsalu-brandt",
        .chair, .academia, of: "Valora University", behalf: .own,
        Portrait(region: "capital", gender: "man", age: "50_64", isNew: false))

    static let ljubica = Self(
        0x7df1a53d71d8e7a6, 0xcce44b86d22b988e, "Ljubica Vrsajkov", "ljubica.vrsajkov",
        .chair, .technical,
        Portrait(region: "city", gender: "woman", age: "50_64", isNew: false))

    static let radomir = Self(
        0x0bbcb5cc7d2597a4, 0xe59040fb60af99fe, "Radomir Ćosinac", "radomir.cosinac",
        .drafter, .government, of: "Ministry of Communications",
        Portrait(region: "capital", gender: "man", age: "35_49", isNew: false))

    static let hanneke = Self(
        0xc19c56a0913f7d7e, 0xc3b70323f5134502, "Hanneke Adeyinka-Vos", "hanneke.adeyinka-vos",
        .drafter, .government, of: "Ministry of Communications",
        Portrait(region: "capital", gender: "woman", age: "25_34", isNew: true))

    static let djurdja = Self(
        0x66ffa32364c892bb, 0x8519edb936061916, "Đurđa Melkonar", "djurdja.melkonar",
        .official, .government, of: "Ministry of Communications",
        Portrait(region: "capital", gender: "woman", age: "50_64", isNew: false))

    static let soren = Self(
        0x0ae116147eeade78, 0xdb18e761abd55986, "Søren Abelgaard", "soren.abelgaard",
        .drafter, .technical, of: "Registry of .meridia",
        Portrait(region: "capital", gender: "man", age: "35_49", isNew: false))

    static let nkechi = Self(
        0x53bcf90e7a6fe1c7, 0x06fa7a82e3a70939, "Nkechi Verhoeck", "nkechi.verhoeck",
        .moderator, .academia, of: "Valora University, Faculty of Law",
        Portrait(region: "capital", gender: "woman", age: "35_49", isNew: false))

    static let bogdan = Self(
        0x960ef12923350cc3, 0x46f30e791109c1fb, "Bogdan Iličković", "bogdan.ilickovic",
        .rapporteur, .academia, of: "Valora University, Media Studies",
        Portrait(region: "capital", gender: "man", age: "25_34", isNew: false))

    static let emin = Self(
        0x4b0c2f505520ce7c, 0x536b99673bc9c9de, "Emin Karavdal", "emin.karavdal",
        .participant, .government, of: "Office of the Data Protection Commissioner",
        Portrait(region: "capital", gender: "man", age: "35_49", isNew: false))

    static let ottilie = Self(
        0xd2bdeb1f1fc03b20, 0x0664e94c85ba4405, "Ottilie Brankwater", "ottilie.brankwater",
        .participant, .government, of: "Municipality of Sele",
        Portrait(region: "town", gender: "woman", age: "50_64", isNew: true))

    static let nestor = Self(
        0x7698fbf327e73144, 0xee8d6e0f0a2e7ff2, "Néstor Ivarsbø", "nestor.ivarsbo",
        .participant, .government, of: "Ministry of Justice, Computer Crime Unit",
        Portrait(region: "capital", gender: "man", age: "35_49", isNew: true))

    static let ingrid = Self(
        0x5f574a3748ad52ee, 0x428cd639292029fc, "Ingrid Păltinescu", "ingrid.paltinescu",
        .rapporteur, .technical, of: "Meridia Exchange Point",
        Portrait(region: "city", gender: "woman", age: "35_49", isNew: false))

    static let kwabena = Self(
        0x93551f528301f109, 0xb74a939166ffb616, "Kwabena Lysander", "kwabena.lysander",
        .moderator, .technical, of: "Meridia CERT",
        Portrait(region: "capital", gender: "man", age: "25_34", isNew: false))

    static let jaromir = Self(
        0x19ad2ee47cea58b3, 0xa6c993da64da5cdb, "Jaromír Velkop", "jaromir.velkop",
        .participant, .technical,
        Portrait(region: "town", gender: "man", age: "50_64", isNew: false))

    static let jinsol = Self(
        0xb0cbfe325973bbaa, 0xac055c2da941a579, "어진솔", "eo.jinsol",
        .participant, .technical, of: "Registry of .meridia", locale: "ko",
        Portrait(region: "capital", gender: "woman", age: "25_34", isNew: false))

    static let haram = Self(
        0x3ad11d390875e9cc, 0xee77d874e4e473f2, "선우하람", "seonu.haram",
        .participant, .academia, of: "Sele Polytechnic", locale: "ko",
        Portrait(region: "town", gender: "man", age: "25_34", isNew: true))

    static let marguerite = Self(
        0x656ef099f45b583a, 0x1fe4356e7e494213, "Marguerite Tsegay", "marguerite.tsegay",
        .participant, .academia, of: "Institute for Public Policy",
        Portrait(region: "capital", gender: "woman", age: "65_up", isNew: false))
}
