import HTML
import Mechanism
extension Reading {
 func safeguardsPage() -> Page { Page("") { _ in } }
}
