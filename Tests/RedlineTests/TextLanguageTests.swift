import Redline
import Testing

struct TextLanguageTests {
    @Test(arguments: [
        ("The registry shall answer within two days.", "en"), ("Who decides on names?", "en"),
        ("Die Registrierungsstelle antwortet innerhalb von zwei Tagen.", "de"),
        ("Le registre répond dans les deux jours.", "fr"), ("El registro responde en dos días y no cobra.", "es"),
        ("O registro não pode cobrar pela resposta.", "pt"),
        ("Il registro risponde entro due giorni alla domanda.", "it"),
        ("Het register antwoordt binnen twee dagen en is niet gesloten.", "nl"),
        ("Регистар одговара у року од два дана.", "sr"), ("НАЦИОНАЛНИ РЕГИСТАР И ЊЕГОВЕ ОБАВЕЗЕ", "sr"),
        ("Registar odgovara u roku od dva dana i ne naplaćuje odgovor.", "sr-Latn"),
        ("Реестр отвечает в течение двух дней, что является его обязанностью.", "ru"),
        ("Реєстр відповідає протягом двох днів.", "uk"), ("등록기관은 이틀 안에 답하여야 한다.", "ko"), ("KIGA DNS 정책 토론회", "ko"),
        ("登记机构应当在两日内答复。", "zh"), ("登録機関は二日以内に回答する。", "ja"), ("Το μητρώο απαντά.", "el")
    ])
    func `is told by script and commonest words`(text: String, language: String) {
        #expect(TextLanguage.told(by: text) == language)
    }

    @Test(arguments: ["", "12 345", "—", "ICANN", "Lorem ipsum dolor", "Абвгд", "مرحبا بالعالم", "नमस्ते दुनिया"])
    func `is not guessed where nothing tells`(text: String) {
        #expect(TextLanguage.told(by: text) == nil)
    }

    @Test func `many texts tell together what one does not`() {
        #expect(TextLanguage.told(by: ["ICANN", "Names", "The registry keeps the names of all."]) == "en")
        #expect(TextLanguage.told(by: [String]()) == nil)
    }

    @Test func `form D and capitals are of no account`() {
        #expect(TextLanguage.told(by: "\u{1103}\u{1173}\u{11BC}\u{1105}\u{1169}\u{11A8}") == "ko")
        #expect(TextLanguage.told(by: "THE REGISTRY AND ITS NAMES") == "en")
    }
}
