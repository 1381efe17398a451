import Hummingbird
import Secretariat

/// The cookies of the site: the session, the language, and what keeps votes without an account together.
enum Cookies {
    /// The value of a cookie; the first that is there, nil for anything odd.
    static func value(_ name: String, in request: Request) -> String? {
        for header in request.headers[values: .cookie] {
            guard header.utf8.count <= 4096 else { continue }
            for part in header.split(separator: ";") {
                let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
                if pair.count == 2, pair[0] == name { return String(pair[1]) }
            }
        }
        return nil
    }

    /// The session's cookie. Over plain HTTP on the own machine a browser would not keep a `Secure` one.
    static func sessionName(isSecure: Bool) -> String { isSecure ? "__Host-session" : "session" }

    /// Sets the session's cookie.
    static func session(_ token: Token, isSecure: Bool) -> String {
        "\(sessionName(isSecure: isSecure))=\(token.text); Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000\(isSecure ? "; Secure" : "")"
    }

    /// Takes the session's cookie away.
    static func endSession(isSecure: Bool) -> String {
        "\(sessionName(isSecure: isSecure))=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\(isSecure ? "; Secure" : "")"
    }

    /// The cookie that keeps the votes of somebody without an account together.
    static func guestName(isSecure: Bool) -> String { isSecure ? "__Host-guest" : "guest" }

    /// Sets the cookie of somebody without an account, with the first vote.
    static func guest(_ token: Token, isSecure: Bool) -> String {
        "\(guestName(isSecure: isSecure))=\(token.text); Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000\(isSecure ? "; Secure" : "")"
    }

    /// Sets the language's cookie.
    static func language(_ code: String, isSecure: Bool) -> String {
        "lang=\(code); Path=/; SameSite=Lax; Max-Age=31536000\(isSecure ? "; Secure" : "")"
    }
}
