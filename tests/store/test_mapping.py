"""Every record the domain knows is kept and read back as it was; what is one statement is one cell."""

import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest
from any_records import ANY_KIND, full, records
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from stores_for_tests import answer, moment, quick_store, template

from oversight_desktop.domain.bodies import Body, Names
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Figure, SectionConclusion
from oversight_desktop.domain.problems import EnvironmentProblem, InputProblem
from oversight_desktop.domain.terms import Result
from oversight_desktop.store.catalogue import BY_NAME, BY_RECORD, KINDS
from oversight_desktop.store.cells import HERE, POSITION
from oversight_desktop.store.journal import read
from oversight_desktop.store.rows import child_columns, tables


@pytest.fixture
def store(tmp_path):
    with quick_store(tmp_path / "office.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    template()
    with quick_store(tmp_path_factory.mktemp("mapping") / "office.db") as opened:
        yield opened


def save(store, key, record, seconds=0, scope="i1"):
    with store.writing(scope, "saved", author="A", at=moment(seconds)) as step:
        step.save(key, record)
    return step.change


def writes(store):
    body, signature = store.connection.execute("select body, signature from op order by id desc limit 1").fetchone()
    return {write.cell: write.value for write in read(body, signature).writes}


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(some.data())
def test_what_was_saved_is_read_whatever_stood_there_before(shared, data):
    kind = data.draw(ANY_KIND)
    shared_scope = f"scope-{data.draw(some.uuids())}"
    for seconds in range(data.draw(some.integers(1, 4))):
        record = data.draw(records(kind, "K/1"))
        before = shared.record(shared_scope, kind.record, "K/1")
        change = save(shared, "K/1", record, seconds, shared_scope)
        assert shared.record(shared_scope, kind.record, "K/1") == record
        assert [(edit.before, edit.after) for edit in change.edits] == ([(before, record)] if before != record else [])
    assert shared.changes(shared_scope)[-1].edits[0].after == record


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_kept_with_every_field_and_without_any(store, kind):
    record = full(kind, "K")
    save(store, "K", record)
    assert store.record("i1", kind.record, "K") == record
    assert store.check() == ()
    empty = {
        item.name: () if isinstance(getattr(record, item.name), tuple) else None
        for item in fields(record)
        if item.default is None or isinstance(getattr(record, item.name), tuple)
    }
    save(store, "K", replace(record, **empty), 1)
    assert store.record("i1", kind.record, "K") == replace(record, **empty)
    assert store.check() == ()


def test_every_record_of_a_module_that_is_kept_has_its_kind():
    nested = {type.one for kind in KINDS for type in kind.types.values() if is_dataclass(type.one)}
    for name in {kind.record.__module__ for kind in KINDS}:
        own = [thing for thing in vars(sys.modules[name]).values() if getattr(thing, "__module__", "") == name]
        left = [thing.__name__ for thing in own if is_dataclass(thing) and thing not in {*BY_RECORD, *nested}]
        assert left == [], name


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_common_cell_holds_fields_of_the_record_each_once(kind):
    grouped = [name for names in kind.together.values() for name in names]
    assert len(grouped) == len(set(grouped))
    assert set(grouped) <= kind.single.keys()
    assert not {*kind.together, *kind.alone} & {HERE, POSITION}
    assert len({*kind.together, *kind.alone}) == len(kind.together) + len(kind.alone)
    nested = {name for name, type in kind.many.items() if is_dataclass(type.one)}
    assert kind.named_by.keys() == nested


def test_names_of_kinds_and_tables_are_used_once():
    assert len(BY_NAME) == len(BY_RECORD) == len(KINDS)
    names = [table for kind in KINDS for table in tables(kind)]
    assert len(names) == len(set(names))


def test_the_tables_have_a_column_for_every_field(store):
    for kind in KINDS:
        for table, columns in tables(kind).items():
            found = {
                row[1]: row[2].lower()
                for row in store.connection.execute(f'pragma table_info("{table}")')
                if row[1] != "entity"
            }
            assert tuple(found) == columns, table
            field = table.removeprefix(f"{kind.name}_") if table != kind.name else ""
            types = child_columns(kind.types[field]) if field else kind.single
            assert {name: type.column for name, type in types.items()}.items() <= found.items(), table


def test_a_result_and_its_finding_are_one_cell_and_nothing_stays_unsaid(store):
    save(store, "I1.1", answer(result=Result.VIOLATION, finding="жоқ", evidence=("E1",)))
    assert writes(store) == {
        "here": "true",
        "answer": '{"finding":"жоқ","result":"violation"}',
        "given": '{"member":"m1","on":"2026-03-16"}',
        "evidence/E1": '"E1"',
    }


def test_only_the_cells_that_changed_are_written(store):
    save(store, "I1.1", answer(evidence=("E1", "E2")))
    save(store, "I1.1", answer(evidence=("E2",), no_explanation="x"), 1)
    assert writes(store) == {"evidence/E1": "null", "no_explanation": '"x"'}


def test_elements_keep_the_order_they_are_given(store):
    for seconds, order in enumerate(
        [("a", "b"), ("b", "a"), ("c", "b", "a"), ("a",), ("b", "a", "b"), ("b", "b", "a")]
    ):
        save(store, "I1.1", answer(files=order), seconds)
        assert store.record("i1", Answer, "I1.1").files == order
    assert store.check() == ()


def test_a_figure_of_one_period_and_name_is_one_cell(store):
    figure = Figure(period="2025", name="сот/шешім", value=1)
    save(store, "", SectionConclusion(section="P2", figures=(figure, replace(figure, name="b", value=0.5))))
    save(store, "", SectionConclusion(section="P2", figures=(replace(figure, value=2), replace(figure, name="b"))), 1)
    cells = writes(store)
    assert cells["figures/2025/сот%2Fшешім"] == '{"name":"сот/шешім","period":"2025","value":2}'
    assert len(cells) == 2


def test_a_name_without_words_is_not_no_name(store):
    save(store, "territorial_body", Body(name=Names()))
    assert store.record("i1", Body, "territorial_body") == Body(name=Names())


def test_text_is_kept_composed(store):
    save(store, "I1.1", answer(finding="и\u0306"))
    assert store.record("i1", Answer, "I1.1").finding == "й"


@pytest.mark.parametrize("text", ["\ud800", "ok \udcff"])
def test_text_that_is_none_is_refused_and_nothing_is_kept(store, text):
    with pytest.raises(InputProblem, match="text_unkeepable"):
        save(store, "I1.1", answer(finding=text))
    assert store.headers() == ()


@pytest.mark.parametrize("number", [2**63, -(2**63), 10**400, float("inf"), float("nan")])
def test_a_number_no_table_holds_is_refused(store, number):
    figures = (Figure(period="2025", name="n", value=number),)
    with pytest.raises(InputProblem, match="number_unkeepable"):
        save(store, "", SectionConclusion(section="P2", figures=figures))
    assert store.headers() == ()


def test_a_record_under_a_foreign_key_is_a_bug(store):
    with pytest.raises(ValueError, match="names itself"):
        save(store, "I1.2", answer("I1.1"))


def test_long_texts_and_nul_are_kept(store):
    text = "ұ\0" + "мәтін " * 20_000
    save(store, "I1.1", answer(finding=text, files=(text,)))
    assert store.record("i1", Answer, "I1.1") == answer(finding=text, files=(text,))
    assert store.check() == ()


def put_as_newer_program(store, cell, value, kind="answer", seconds=5):
    with store.writing("i1", "from_the_future", author="B", at=moment(seconds)) as step:
        step.put(kind, "I1.1", cell, value)


def test_cells_kinds_and_parts_of_a_newer_program_survive_our_edits(store):
    save(store, "I1.1", answer())
    put_as_newer_program(store, "weight", {"a": [1]})
    put_as_newer_program(store, "answer", {"result": "complies", "certainty": 5})
    put_as_newer_program(store, "anything", 1, kind="hologram")
    save(store, "I1.1", answer(result=Result.VIOLATION), 9)
    assert writes(store)["answer"] == '{"certainty":5,"result":"violation"}'
    rows = store.connection.execute("select cell, value from head where cell in ('weight', 'anything')").fetchall()
    assert sorted(rows) == [("anything", "1"), ("weight", '{"a":[1]}')]
    assert store.check() == ()


@pytest.mark.parametrize(
    "value", [{"result": "perhaps"}, {"cured_on": "2026-13-45"}, {"result": "complies", "reason": 5}]
)
def test_a_value_only_a_newer_program_knows_is_told(store, value):
    save(store, "I1.1", answer(on=date(2026, 3, 16)))
    with pytest.raises(EnvironmentProblem, match="record_newer"):
        put_as_newer_program(store, "answer", value)
    assert len(store.headers()) == 1
