"""Laws that never were, and their amendments, with the whereabouts of every word.

A law is articles of paragraphs of sentences of words. Every word is an object of its own, so that an amendment that keeps
a word keeps the object, and where a quote went is a fact.
"""

import random
import re
import textwrap
import unicodedata
from dataclasses import dataclass, field


class Word:
    """A word in its place in a text."""

    __slots__ = ("text",)

    def __init__(self, text):
        self.text = text


@dataclass(frozen=True)
class Language:
    name: str
    joint: str  # between words
    words: tuple
    names: tuple  # subjects
    boilerplate: tuple  # sentences that come again and again
    stop: str = "."


def _syllables(parts, count, chance, shortest, longest):
    return tuple("".join(chance.choice(parts) for _ in range(chance.randint(shortest, longest))) for _ in range(count))


def _languages():
    chance = random.Random(7)
    latin = ["re", "gis", "ter", "no", "tif", "ope", "ra", "tor", "min", "is", "try", "pub", "lic", "net", "work", "dom", "ain"]
    german = ["ver", "wal", "tung", "be", "hörde", "an", "trag", "steller", "frist", "recht", "ge", "setz", "über", "wach"]
    hangul = list("정보통신망자원주소이용자사업자장관위원회등록관리절차기준법률시행계획보호제한승인")
    han = list("网络运营者应当依法保护用户个人信息主管部门制定办法管理域名注册机构公开程序申请期限")
    common = "the of to and in for by a shall may be any with under that which person within days".split()
    common_de = "der die das und in von zu den mit nach für kann ist auf sind wird einer".split()
    return [
        Language("en", " ", tuple(common * 6) + _syllables(latin, 260, chance, 2, 4), ("The operator", "The ministry", "Any person", "The registry"),
                 ("The operator shall notify the ministry within 30 days.", "The ministry shall publish the decision.", "Any person may appeal within 14 days.")),
        Language("de", " ", tuple(common_de * 6) + _syllables(german, 260, chance, 2, 4), ("Die Behörde", "Der Antragsteller", "Das Ministerium"),
                 ("Die Behörde entscheidet innerhalb von 30 Tagen.", "Das Nähere regelt eine Rechtsverordnung.")),
        Language("ko", " ", tuple(w + p for w in _syllables(hangul, 220, chance, 2, 4) for p in ("",))
                 + tuple(w + p for w in _syllables(hangul, 60, chance, 2, 3) for p in ("을", "를", "은", "는", "에", "의", "이", "가")) + ("및", "또는", "하여야", "한다", "있다") * 12,
                 ("사업자는", "장관은", "위원회는", "이용자는"), ("장관은 그 결과를 공표하여야 한다.", "사업자는 30일 이내에 신고하여야 한다.")),
        Language("zh", "", _syllables(han, 240, chance, 1, 3) + ("的", "和", "应当", "可以") * 10, ("网络运营者", "主管部门", "注册机构"),
                 ("主管部门应当公开决定。", "申请人可以在三十日内申请复议。"), "。"),
    ]


LANGUAGES = _languages()


@dataclass
class Paragraph:
    sentences: list  # of lists of words
    moved: bool = False

    @property
    def words(self):
        return [word for sentence in self.sentences for word in sentence]


@dataclass
class Article:
    heading: str
    paragraphs: list
    moved: bool = False


@dataclass
class Truth:
    """What became of a quote: the outcome, and where its words stand: clause, offset and text without white space."""

    outcome: str
    clause: str = ""
    offset: int = 0
    text: str = ""

    def stands(self, answer):
        place = re.sub(r"\s", "", answer["clause"] or "")
        return place == self.clause and answer["start"] == self.offset and bare(answer["text"]) == self.text


def bare(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


@dataclass
class Law:
    language: Language
    style: int
    articles: list = field(default_factory=list)

    # Drafting

    @classmethod
    def drafted(cls, language, chance):
        law = cls(language, chance.randrange(2))
        law.articles = [law.article(chance) for _ in range(chance.randint(8, 30))]
        return law

    def sentence(self, chance):
        if chance.random() < 0.12:
            return self.split(chance.choice(self.language.boilerplate))
        words = self.split(chance.choice(self.language.names))
        words += [Word(chance.choice(self.language.words)) for _ in range(chance.randint(6, 28))]
        for word in words[2:-1]:
            if chance.random() < 0.06:
                word.text += "，" if self.language.joint == "" else ","
        words[-1].text += self.language.stop
        return words

    def split(self, text):
        return [Word(part) for part in (text.split() if self.language.joint else re.findall(r".[。，]?", text))]

    def paragraph(self, chance):
        return Paragraph([self.sentence(chance) for _ in range(chance.randint(1, 4))])

    def article(self, chance):
        heading = self.language.joint.join(w.rstrip(",，") for w in chance.sample(self.language.words, 2)).capitalize()
        return Article(heading, [self.paragraph(chance) for _ in range(chance.randint(1, 5))])

    # Amending

    def amended(self, chance):
        law = Law(self.language, self.style, [
            Article(a.heading, [Paragraph([list(s) for s in p.sentences]) for p in a.paragraphs]) for a in self.articles
        ])
        for _ in range(chance.randint(3, max(4, len(law.articles)))):
            chance.choice([law.change_words] * 5 + [
                law.insert_sentence, law.strike_sentence, law.rewrite_sentence, law.insert_paragraph, law.strike_paragraph,
                law.insert_article, law.strike_article, law.move_article, law.move_paragraph, law.split_paragraph,
                law.merge_paragraphs, law.split_article, law.merge_articles,
            ])(chance)
        return law

    def some_paragraph(self, chance):
        article = chance.choice(self.articles)
        return article, chance.choice(article.paragraphs)

    def change_words(self, chance):
        _, paragraph = self.some_paragraph(chance)
        sentence = chance.choice(paragraph.sentences)
        start = chance.randrange(len(sentence))
        count = min(chance.randint(1, 4), len(sentence) - start - 1)
        new = [Word(chance.choice(self.language.words)) for _ in range(chance.randint(1, 4))]
        kind = chance.randrange(3)
        if kind == 0:
            sentence[start:start] = new
        elif kind == 1 and len(sentence) - count > 3:
            del sentence[start:start + count]
        else:
            sentence[start:start + count] = new

    def insert_sentence(self, chance):
        _, paragraph = self.some_paragraph(chance)
        paragraph.sentences.insert(chance.randint(0, len(paragraph.sentences)), self.sentence(chance))

    def strike_sentence(self, chance):
        _, paragraph = self.some_paragraph(chance)
        if len(paragraph.sentences) > 1:
            paragraph.sentences.pop(chance.randrange(len(paragraph.sentences)))

    def rewrite_sentence(self, chance):
        _, paragraph = self.some_paragraph(chance)
        paragraph.sentences[chance.randrange(len(paragraph.sentences))] = self.sentence(chance)

    def insert_paragraph(self, chance):
        article = chance.choice(self.articles)
        article.paragraphs.insert(chance.randint(0, len(article.paragraphs)), self.paragraph(chance))

    def strike_paragraph(self, chance):
        article = chance.choice(self.articles)
        if len(article.paragraphs) > 1:
            article.paragraphs.pop(chance.randrange(len(article.paragraphs)))

    def insert_article(self, chance):
        self.articles.insert(chance.randint(0, len(self.articles)), self.article(chance))

    def strike_article(self, chance):
        if len(self.articles) > 4:
            self.articles.pop(chance.randrange(len(self.articles)))

    def move_article(self, chance):
        article = self.articles.pop(chance.randrange(len(self.articles)))
        article.moved = True
        self.articles.insert(chance.randint(0, len(self.articles)), article)

    def move_paragraph(self, chance):
        article = chance.choice(self.articles)
        if len(article.paragraphs) < 2:
            return
        paragraph = article.paragraphs.pop(chance.randrange(len(article.paragraphs)))
        paragraph.moved = True
        other = chance.choice(self.articles)
        other.paragraphs.insert(chance.randint(0, len(other.paragraphs)), paragraph)

    def split_paragraph(self, chance):
        article, paragraph = self.some_paragraph(chance)
        if len(paragraph.sentences) < 2:
            return
        cut = chance.randint(1, len(paragraph.sentences) - 1)
        place = next(i for i, p in enumerate(article.paragraphs) if p is paragraph)
        article.paragraphs[place:place + 1] = [
            Paragraph(paragraph.sentences[:cut], paragraph.moved), Paragraph(paragraph.sentences[cut:], paragraph.moved)
        ]

    def merge_paragraphs(self, chance):
        article = chance.choice(self.articles)
        if len(article.paragraphs) < 2:
            return
        place = chance.randrange(len(article.paragraphs) - 1)
        first, second = article.paragraphs[place:place + 2]
        article.paragraphs[place:place + 2] = [Paragraph(first.sentences + second.sentences, first.moved or second.moved)]

    def split_article(self, chance):
        place = chance.randrange(len(self.articles))
        article = self.articles[place]
        if len(article.paragraphs) < 2:
            return
        cut = chance.randint(1, len(article.paragraphs) - 1)
        second = Article(self.article(chance).heading, article.paragraphs[cut:], article.moved)
        self.articles[place:place + 1] = [Article(article.heading, article.paragraphs[:cut], article.moved), second]

    def merge_articles(self, chance):
        if len(self.articles) < 5:
            return
        place = chance.randrange(len(self.articles) - 1)
        first, second = self.articles[place:place + 2]
        self.articles[place:place + 2] = [
            Article(first.heading, first.paragraphs + second.paragraphs, first.moved or second.moved)
        ]

    # Numbers

    def number(self, article):
        name, style = self.language.name, self.style
        return {"en": [f"Article {article}", f"{article}."], "de": [f"§ {article}", f"Artikel {article}"],
                "ko": [f"제{article}조"] * 2, "zh": [f"第{article}条", f"第{han(article)}条"]}[name][style]

    def subnumber(self, article, paragraph):
        name, style = self.language.name, self.style
        if name == "en" and style == 1:
            return f"{article}.{paragraph}"
        if name == "ko":
            return chr(0x2460 + paragraph - 1) if paragraph <= 20 else f"({paragraph})"
        return f"({paragraph})"

    def cited(self, article, paragraph):
        if len(self.articles[article - 1].paragraphs) == 1:
            return self.number(article).rstrip(".")
        if self.language.name == "en" and self.style == 1:
            return self.subnumber(article, paragraph)
        return f"{self.number(article)} {self.subnumber(article, paragraph)}"

    # Quotes

    def places(self, normal):
        """For each word its clause and its offset in the clause's text, in a normalisation form."""
        places = {}
        for a, article in enumerate(self.articles, 1):
            for p, paragraph in enumerate(article.paragraphs, 1):
                offset = 0
                for order, word in enumerate(paragraph.words):
                    places[id(word)] = (a, p, order, offset, article.moved or paragraph.moved)
                    offset += len(unicodedata.normalize(normal, word.text)) + len(self.language.joint)
        return places

    def quoted(self, amended, chance, count, normal, marks):
        """Quotes as people give them: from the page or with the marks of the file, mostly in one paragraph, mostly under the
        text's own name for it."""
        new = amended.places(normal)
        truths, quotes = [], []
        joint = self.language.joint
        for number in range(count):
            a = chance.randint(1, len(self.articles))
            article = self.articles[a - 1]
            p = chance.randint(1, len(article.paragraphs))
            words = article.paragraphs[p - 1].words
            raw = chance.random() < 0.5
            said = lambda words: joint.join(marks.get(id(word), word.text) if raw else word.text for word in words)
            if p < len(article.paragraphs) and chance.random() < 0.08:
                behind = article.paragraphs[p].words
                head, tail = words[-chance.randint(2, 9):], behind[:chance.randint(2, 9)]
                truths.append(amended.truth(head + tail, new, len(head)))
                number_between = f" {self.subnumber(a, p + 1)} " if chance.random() < 0.7 else " "
                text, before, after = said(head) + number_between + said(tail), said(words[:-len(head)]), said(behind[len(tail):])
            else:
                length = min(len(words), chance.randint(4, 25))
                start = chance.randint(0, len(words) - length)
                chosen = words[start:start + length]
                truths.append(amended.truth(chosen, new))
                text, before, after = said(chosen), said(words[:start]), said(words[start + length:])
            if not before and chance.random() < 0.5:
                # Cut from the file, with what stands at the head of the clause.
                before = titled(self, a, article) + "\n" if p == 1 else said(article.paragraphs[p - 2].words) + "\n"
                before += f"{self.subnumber(a, p)} " if len(article.paragraphs) > 1 else ""
            quotes.append({
                "id": f"q{number}", "clause": self.named(a, p, chance), "quote": text, "before": before[-80:], "after": after[:80],
            })
        return truths, quotes

    def named(self, a, p, chance):
        """The name of a clause as whoever quotes gives it: a tenth do not give the text's own."""
        kind = chance.randrange(30)
        if kind > 2:
            return self.cited(a, p)
        eid = f"art_{a}" + (f"__para_{p}" if len(self.articles[a - 1].paragraphs) > 1 else "")
        return [None, eid, f"the part on {self.articles[a - 1].heading}, at the end"][kind]

    def truth(self, chosen, new, edge=None):
        """What became of words; at `edge` a new paragraph began among them already."""
        found = [new[id(word)] for word in chosen if id(word) in new]
        goes_on = lambda place, x, y: y[:3] == (x[0], x[1], x[2] + 1) or (
            place == edge and y[:3] == (x[0], x[1] + 1, 0)
            and x[2] + 1 == len(self.articles[x[0] - 1].paragraphs[x[1] - 1].words))
        if len(found) == len(chosen) and all(goes_on(place, x, y) for place, (x, y) in enumerate(zip(found, found[1:]), 1)):
            a, p, _, offset, moved = found[0]
            text = bare(self.language.joint.join(word.text for word in chosen))
            return Truth("moved" if moved else "kept", re.sub(r"\s", "", self.cited(a, p)), offset, text)
        return Truth("edited" if len(found) >= len(chosen) / 2 else "gone")


def han(number):
    """A number below 10,000 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    text = ""
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            text += ("" if sign == "十" and not text and digit == 1 else digits[digit]) + sign
        elif text and number and not text.endswith("零"):
            text += "零"
    return text


# Forms


def written(law, form, chance, marks={}):
    return {"txt": plain, "md": markdown, "html": html, "akn": akoma_ntoso}[form](law, chance, marks)


def marked(law, form, chance):
    """Some words as the form writes them with marks: bold, linked, by reference."""
    if form == "txt" or chance.random() < 0.4:
        return {}
    kinds = {"md": ["**{}**", "*{}*", "[{}](https://law.example/1_(2))", "`{}`"],
             "html": ["<b>{}</b>", "<a href=\"#x\">{}</a>", "<em>{}</em>"], "akn": ["<b>{}</b>", "<ref href=\"#x\">{}</ref>"]}[form]
    marks = {}
    for article in law.articles:
        for paragraph in article.paragraphs:
            for word in paragraph.words[1:]:
                if chance.random() < 0.08:
                    end = word.text[-1] if word.text[-1] in ",，.。" else ""
                    marks[id(word)] = chance.choice(kinds).format(word.text.removesuffix(end)) + end
                elif form != "md" and chance.random() < 0.03:
                    marks[id(word)] = f"&#{ord(word.text[0])};" + word.text[1:]
    return marks


def clauses(law, marks):
    for a, article in enumerate(law.articles, 1):
        texts = [law.language.joint.join(marks.get(id(word), word.text) for word in paragraph.words) for paragraph in article.paragraphs]
        yield a, article, texts


def titled(law, a, article):
    if law.language.name == "ko":
        return f"{law.number(a)}({article.heading})"
    return f"{law.number(a)} {article.heading}"


def plain(law, chance, marks):
    width = chance.choice([60, 72, 10_000])
    wrap = (lambda text: textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)) if law.language.joint else (
        lambda text: "\n".join(text[i:i + width] for i in range(0, len(text), width)))
    lines = ["A law that never was", ""]
    for a, article, texts in clauses(law, marks):
        lines += [titled(law, a, article), ""]
        for p, text in enumerate(texts, 1):
            number = "" if len(texts) == 1 else law.subnumber(a, p) + " "
            lines += [wrap(number + text), ""]
    return "\n".join(lines)


def markdown(law, chance, marks):
    lines = ["# A law that never was", ""]
    for a, article, texts in clauses(law, marks):
        lines += [f"## {titled(law, a, article)}", ""]
        for p, text in enumerate(texts, 1):
            number = "" if len(texts) == 1 else law.subnumber(a, p) + " "
            lines += [textwrap.fill(number + text, 90, break_long_words=False, break_on_hyphens=False) if law.language.joint else number + text, ""]
    return "\n".join(lines)


def html(law, chance, marks):
    parts = ["<!DOCTYPE html><html><head><title>Law</title></head><body><h1>A law that never was</h1>"]
    for a, article, texts in clauses(law, marks):
        parts.append(f"<h2>{titled(law, a, article)}</h2>")
        for p, text in enumerate(texts, 1):
            number = "" if len(texts) == 1 else law.subnumber(a, p) + " "
            parts.append(f"<p>{number}{text}</p>")
    return "\n".join(parts) + "</body></html>"


def akoma_ntoso(law, chance, marks):
    parts = ['<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/><body>']
    for a, article, texts in clauses(law, marks):
        parts.append(f'<article eId="art_{a}"><num>{law.number(a)}</num><heading>{article.heading}</heading>')
        if len(texts) == 1:
            parts.append(f"<content><p>{texts[0]}</p></content>")
        else:
            for p, text in enumerate(texts, 1):
                parts.append(f'<paragraph eId="art_{a}__para_{p}"><num>{law.subnumber(a, p)}</num><content><p>{text}</p></content></paragraph>')
        parts.append("</article>")
    return "".join(parts) + "</body></act></akomaNtoso>"
