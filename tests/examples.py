"""Lawful inspections to bend: every test changes only what it is about."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from oversight_desktop.domain.acquaintance import Acquaintance
from oversight_desktop.domain.bailiff import Bailiff
from oversight_desktop.domain.bodies import Body, Names
from oversight_desktop.domain.certificate import BAILIFF, Certificate, Dispatch, Signature
from oversight_desktop.domain.checklist import Answer
from oversight_desktop.domain.conclusions import Figure, Recommendation, SectionConclusion
from oversight_desktop.domain.dossier import Dossier
from oversight_desktop.domain.evidence import Evidence, Explanation, StudiedDocument
from oversight_desktop.domain.ground import (
    BasisDocument,
    ContestedAction,
    Factors,
    LastInspection,
    ScheduleLine,
)
from oversight_desktop.domain.order import CommissionOrder, Member, Order
from oversight_desktop.domain.terms import (
    Addressee,
    Assessment,
    AuthorStatus,
    BasisKind,
    BodyKind,
    DispatchWay,
    EvidenceKind,
    ExplanationForm,
    Kind,
    Language,
    Result,
    Subject,
)

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
PACK_FOLDER = RESOURCES / "law" / "kz-2010-244"

INITIAL_ITEMS = {"I1": 8, "I2": 9, "I3": 12, "I4": 8, "I5": 10, "I6": 12, "I7": 7, "I8": 7}
"""How many items each section of the initial checklist has."""

FACTORS = Factors(
    service_length=8,
    previous_results="no_data",
    recommendations_open="no_data",
    complaints=1,
    cancelled_actions_and_rulings=0,
    criminal_case=False,
    prosecutor_acts=0,
)


def member(id: str, name: str, body: BodyKind, **changes: object) -> Member:
    """A member who has given both statements."""
    usual = Member(
        id=id,
        name=name,
        post="бас маман",
        body=body,
        undertaking_on=date(2026, 3, 10),
        no_conflict_on=date(2026, 3, 10),
    )
    return replace(usual, **changes)


COMMISSION = (
    member("m1", "Нұрова Айгүл Ерланқызы", BodyKind.TERRITORIAL_BODY, post="бөлім басшысы", chair=True),
    member("m2", "Тасболатов Ержан Маратұлы", BodyKind.TERRITORIAL_BODY),
    member("m3", "Қасымова Динара Серікқызы", BodyKind.REGIONAL_COLLEGIUM, post="алқа өкілі"),
)


TERRITORIAL_BODY = Body(
    name=Names(
        kk="Үлгі облысының сот актілерін орындау департаменті",
        ru="Департамент по исполнению судебных актов Образцовой области",
    ),
    head="Б. Басшыев",
)

COLLEGIUM = Body(
    name=Names(
        kk="Үлгі облысының жеке сот орындаушылары алқасы",
        ru="Коллегия частных судебных исполнителей Образцовой области",
    ),
    head="А. Алқаева",
)

INSPECTED = Bailiff(
    iin="800115100129",
    surname="Әбдіров",
    given_name="Қайрат",
    patronymic="Үсенұлы",
    licence_number="0417",
    licence_date=date(2025, 6, 20),
    district="Үлгі облысы",
    office_address="Үлгі қ., Достық к-сі, 101, 5-кеңсе",
    practice_started_on=date(2025, 7, 1),
    first_enforcement_action_on=date(2025, 7, 10),
    employees=2,
)

LINE = ScheduleLine(
    section=1,
    quarter="2026-Q1",
    order_number="01-05/3",
    order_date=date(2026, 1, 9),
    agreed_on=date(2026, 1, 8),
    agreement_number="11",
    planned_start=date(2026, 3, 16),
    planned_end=date(2026, 3, 18),
    factors=FACTORS,
)

ORDER = Order(
    number="01-05/41",
    date=date(2026, 3, 2),
    signed_by="Б. Басшыев",
    agreed_on=date(2026, 3, 2),
    agreement_number="19",
    begins_on=date(2026, 3, 16),
    ends_on=date(2026, 3, 18),
    covered_from=date(2025, 7, 10),
    covered_to=date(2026, 3, 13),
)


def lawful_dossier(**changes: object) -> Dossier:
    """A closed initial inspection that breaks nothing: one violation that stands, one that was cured, 73 answers."""
    usual = Dossier(
        rule_pack="kz-2010-244",
        language=Language.KAZAKH,
        territorial_body=TERRITORIAL_BODY,
        collegium=COLLEGIUM,
        bailiff=INSPECTED,
        kind=Kind.INITIAL,
        schedule=LINE,
        order=ORDER,
        commission=COMMISSION,
        commission_order=CommissionOrder(number="01-05/7", date=date(2026, 1, 12), agreed_on=date(2026, 1, 12)),
        acquaintance=Acquaintance(signed_on=date(2026, 3, 5)),
        **_conduct(),
        **_outcome(),
    )
    return replace(usual, **changes)


DAY = date(2026, 3, 16)
"""The day on which every item was answered."""

VIOLATIONS = (
    Answer(
        item="I2.4",
        result=Result.VIOLATION,
        finding="Күту орны жабдықталмаған.",
        legal_basis="Ереже, 16-тармақ 2)",
        evidence=("E1",),
        member="m2",
        on=DAY,
    ),
    Answer(
        item="I7.2",
        result=Result.VIOLATION,
        finding="Қабылдау кестесі кіреберісте орналастырылмаған.",
        legal_basis="Ереже, 16-тармақ 7)",
        evidence=("E2",),
        cured_on=date(2026, 3, 17),
        no_explanation="Жеке сот орындаушысы түсініктеме беруді қажет деп санамады.",
        member="m2",
        on=DAY,
    ),
)

EVIDENCE = (
    Evidence(
        id="E1",
        kind=EvidenceKind.DOCUMENT,
        reference="2025 жылғы 1 шілдедегі № 12 жалдау шарты",
        caption="Жалдау шарты",
        taken_on=DAY,
        member="m2",
    ),
    Evidence(
        id="E2",
        kind=EvidenceKind.RECORD,
        reference="Кіреберісті қарау туралы 16 және 17 наурыздағы жазба",
        caption="Кіреберіс",
        taken_on=date(2026, 3, 17),
        member="m2",
    ),
)

EXPLANATION = Explanation(
    id="X1",
    form=ExplanationForm.WRITTEN,
    given_on=date(2026, 3, 17),
    items=("I2.4",),
    text="Түзетемін.",
    signed=True,
    signed_on=date(2026, 3, 17),
)


def _answers() -> tuple[Answer, ...]:
    items = [f"{section}.{number}" for section, count in INITIAL_ITEMS.items() for number in range(1, count + 1)]
    found = {violation.item: violation for violation in VIOLATIONS}
    return tuple(found.get(item) or Answer(item=item, result=Result.COMPLIES, member="m2", on=DAY) for item in items)


def _conduct() -> dict:
    return {
        "answers": _answers(),
        "evidence": EVIDENCE,
        "explanations": (EXPLANATION,),
        "subjects": (Subject.LEGALITY, Subject.RECORD_KEEPING),
        "studied": (StudiedDocument(kind="court_ruling", number="7199-25-00-2/1184", date=date(2025, 11, 4)),),
    }


def _outcome() -> dict:
    end = date(2026, 3, 18)
    remarks = {"I2", "I7"}
    return {
        "sections": tuple(
            SectionConclusion(
                section=section,
                analysis="Құжаттар қаралды, ахуал сипатталды.",
                assessment=Assessment.COMPLIES_WITH_REMARKS if section in remarks else Assessment.COMPLIES,
            )
            for section in INITIAL_ITEMS
        ),
        "assessment": "Кеңсенің жұмысы негізінен Ереженің талаптарына сай ұйымдастырылған.",
        "conclusion": "Анықталған бұзушылық белгіленген мерзімде жойылуға жатады.",
        "recommendations": (
            Recommendation(text="Күту орнын жабдықтап, растасын.", items=("I2.4",), due_on=date(2026, 4, 30)),
        ),
        "ended_on": end,
        "certificate": Certificate(number="7", date=end, place="Үлгі қ."),
        "signatures": tuple(Signature(by=by, on=end) for by in ("m1", "m2", "m3", BAILIFF)),
        "dispatches": tuple(
            Dispatch(
                to=to,
                copy=copy,
                sent_on=date(2026, 3, 27),
                way=DispatchWay.HAND,
                outgoing_number=f"05-2/{117 + copy}",
                received_on=date(2026, 3, 27),
                proof="қолхат",
            )
            for copy, to in enumerate(Addressee, start=1)
        ),
    }


def lawful_periodic_dossier(**changes: object) -> Dossier:
    """The same inspection as a periodic one, up to its start: section 2 of the schedule, last inspected in 2025."""
    usual = lawful_dossier()
    line = replace(usual.schedule, section=2, quarter=None)
    last = LastInspection(
        kind=Kind.INITIAL, ended_on=date(2025, 3, 14), covered_to=date(2025, 3, 1), certificate_number="4"
    )
    bailiff = replace(
        usual.bailiff, practice_started_on=date(2024, 7, 1), first_enforcement_action_on=date(2024, 7, 10)
    )
    order = replace(usual.order, covered_from=date(2025, 3, 1))
    return replace(
        before_answers(usual),
        **{"kind": Kind.PERIODIC, "schedule": line, "last_inspection": last, "bailiff": bailiff, "order": order}
        | changes,
    )


def lawful_urgent_dossier(**changes: object) -> Dossier:
    """An urgent inspection up to its start: one complaint of a claimant with one contested action."""
    action = ContestedAction(id="C1", proceeding_number="ИП-113", action="Мүлікке тыйым салу", date=date(2026, 1, 20))
    complaint = BasisDocument(
        kind=BasisKind.COMPLAINT,
        number="Ш-15",
        date=date(2026, 2, 10),
        received_on=date(2026, 2, 12),
        author="Оразов Д. К.",
        author_status=AuthorStatus.CLAIMANT,
        file="complaint.pdf",
        contested_actions=(action,),
    )
    ground = {"kind": Kind.URGENT, "schedule": None, "basis_documents": (complaint,), "has_ground_documents": True}
    return replace(before_answers(lawful_dossier()), **ground | changes)


def before_answers(dossier: Dossier) -> Dossier:
    """The dossier as it stood on the day the inspection began: nothing answered, nothing concluded."""
    empty = Dossier(rule_pack=dossier.rule_pack, language=dossier.language)
    later = {*_conduct(), *_outcome()} - {"subjects"}
    return replace(dossier, **{name: getattr(empty, name) for name in later})


def figures() -> tuple[Figure, ...]:
    """The numbers of area 2 of clause 6 for two comparable periods."""
    return (Figure(period="2024", name="Істер", value=120), Figure(period="2025", name="Істер", value=150))
