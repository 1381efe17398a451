import Mechanism

extension TranslateText: Sampled {
    static var sample: Self {
        filled {
            ($0.consultation, $0.language) = (1, "ko")
            $0.clauses = Clause.split("1. 첫째.\n\n2. 둘째.\n\n3. 셋째.")
        }
    }
}
extension ContinueText: Sampled {
    static var sample: Self { filled { ($0.consultation, $0.clauses) = (1, Clause.split("Something more.")) } }
}
extension AttachFile: Sampled {
    static var sample: Self {
        filled {
            ($0.input, $0.attachment.kind, $0.attachment.name) = (1, .csv, "figures.csv")
            $0.attachment.content = .given(Array("a,b\n1,2".utf8))
        }
    }
}
