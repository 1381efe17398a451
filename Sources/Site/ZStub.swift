import HTML
import Mechanism
import Secretariat
struct ActWords { let title = "", lead = "", button = "", after = ""
 func label(_ f: String) -> String { f }
 func hint(_ f: String) -> String? { nil }
 func choice(_ f: String, _ c: String) -> String { c } }
extension ActType { var words: ActWords { ActWords() } }
enum ChoiceWords { static func of<T>(_ v: T) -> String { "\(v)" } }
extension Reading {
 func recordPage(_ q: [String: [String]]) -> Page { Page("") { _ in } }
 func entryPage(_ i: Int) -> Page? { nil }
 func peoplePage() -> Page { Page("") { _ in } }
 func personPage(_ s: Person) -> Page { Page("") { _ in } }
 func youPage() -> Page { Page("") { _ in } }
 func aboutPage() -> Page { Page("") { _ in } }
 func accessibilityPage() -> Page { Page("") { _ in } }
 func privacyPage() -> Page { Page("") { _ in } }
 func safeguardsPage() -> Page { Page("") { _ in } }
}
extension Site { func recordFile(_ r: Route) async throws -> SiteAnswer? { nil } }
