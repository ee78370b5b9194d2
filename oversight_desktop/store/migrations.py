"""Every change of the schema, oldest first; one that was shipped is never edited again.

`_LOG` holds the signed log and what follows from it; `_RECORDS` the typed tables, one for each kind of record and one
for each of its many-valued fields. A later migration is a new function below with its own SQL and nothing of ours.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from oversight_desktop.domain.problems import EnvironmentProblem
from oversight_desktop.store.problems import told
from oversight_desktop.store.vault import Connection

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

_LOG = """
create table device (id text primary key, public_key blob not null) strict, without rowid;
create table own (
    one integer primary key check (one = 1), device text not null references device (id), private_key blob not null
) strict;
create table op (
    id integer primary key, hash blob not null unique, scope text not null, device text not null,
    number integer not null, time integer not null, author text not null, deed text not null, moment text not null,
    undoes blob, body blob not null, signature blob not null
) strict;
create index op_chain on op (scope, device, number);
create index op_time on op (time);
create index op_device on op (device, time);
create trigger op_stays before update on op begin select raise (abort, 'the log is append-only'); end;
create trigger op_remains before delete on op begin select raise (abort, 'the log is append-only'); end;
create table inbox (hash blob primary key, body blob not null, signature blob not null) strict, without rowid;
create table entity (
    id integer primary key, scope text not null, kind text not null, key text not null,
    time integer not null, hash blob not null, place integer not null, position integer, unique (scope, kind, key)
) strict;
create table element (
    entity integer not null references entity (id), cell text not null,
    time integer not null, hash blob not null, place integer not null, primary key (entity, cell)
) strict, without rowid;
create table head (
    entity integer not null references entity (id), cell text not null, op integer not null references op (id),
    value text not null, primary key (entity, cell, op)
) strict, without rowid;
create table draft (
    scope text not null, kind text not null, key text not null, field text not null, text text not null,
    at text not null, primary key (scope, kind, key, field)
) strict, without rowid;
"""
_RECORDS = """
create table "inspection" (
    entity integer primary key references entity (id), "rule_pack" text, "checklists_hash" text, "language"
    text, "kind" text, "has_ground_documents" integer, "started_on" text, "ended_on" text, "closed_on" text,
    "assessment" text, "conclusion" text, "sample" integer
) strict;
create table "inspection_subjects" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "body" (
    entity integer primary key references entity (id), "name" text, "head" text
) strict;
create table "bailiff" (
    entity integer primary key references entity (id), "iin" text, "surname" text, "given_name" text,
    "patronymic" text, "licence_number" text, "licence_date" text, "district" text, "office_address" text,
    "practice_started_on" text, "first_enforcement_action_on" text, "employees" integer
) strict;
create table "schedule_line" (
    entity integer primary key references entity (id), "section" integer, "quarter" text, "order_number" text,
    "order_date" text, "agreed_on" text, "agreement_number" text, "planned_start" text, "planned_end" text,
    "factors" text
) strict;
create table "basis_document" (
    entity integer primary key references entity (id), "kind" text, "number" text, "date" text, "received_on"
    text, "author" text, "author_status" text, "file" text, "sha256" text
) strict;
create table "basis_document_contested_actions" (
    entity integer not null references entity (id), place integer not null, "id" text, "proceeding_number" text,
    "action" text, "date" text, primary key (entity, place)
) strict, without rowid;
create table "last_inspection" (
    entity integer primary key references entity (id), "kind" text, "ended_on" text, "covered_to" text,
    "certificate_number" text
) strict;
create table "last_inspection_sections_with_findings" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "last_inspection_recommendations" (
    entity integer not null references entity (id), place integer not null, "text" text, "due_on" text, "status"
    text, primary key (entity, place)
) strict, without rowid;
create table "inspection_order" (
    entity integer primary key references entity (id), "number" text, "date" text, "signed_by" text, "agreed_on"
    text, "agreement_number" text, "begins_on" text, "ends_on" text, "covered_from" text, "covered_to" text
) strict;
create table "member" (
    entity integer primary key references entity (id), "name" text, "post" text, "body" text, "chair" integer,
    "undertaking_on" text, "no_conflict_on" text, "from_" text, "to" text, "order_number" text
) strict;
create table "commission_order" (
    entity integer primary key references entity (id), "number" text, "date" text, "agreed_on" text
) strict;
create table "term_change" (
    entity integer primary key references entity (id), "kind" text, "reason" text, "whose" text, "applied_on"
    text, "applied_by" text, "order_number" text, "order_date" text, "from_" text, "to" text, "new_end" text
) strict;
create table "acquaintance" (
    entity integer primary key references entity (id), "signed_on" text, "refused_on" text, "protocol_number"
    text, "not_found_on" text, "delivery" text
) strict;
create table "acquaintance_signed_by" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "answer" (
    entity integer primary key references entity (id), "result" text, "reason" text, "finding" text,
    "legal_basis" text, "cured_on" text, "cured_evidence" text, "no_explanation" text, "member" text, "on" text
) strict;
create table "answer_evidence" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "answer_files" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "evidence" (
    entity integer primary key references entity (id), "kind" text, "file" text, "reference" text, "caption"
    text, "taken_on" text, "member" text, "sha256" text
) strict;
create table "explanation" (
    entity integer primary key references entity (id), "form" text, "given_on" text, "text" text, "signed"
    integer, "signed_on" text, "refused_on" text, "note" text, "recorded_by" text
) strict;
create table "explanation_items" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "request" (
    entity integer primary key references entity (id), "what" text, "asked_by" text, "asked_on" text, "due_on"
    text, "received_on" text, "copies" text
) strict;
create table "studied_document" (
    entity integer primary key references entity (id), "kind" text, "number" text, "date" text
) strict;
create table "incidental_note" (
    entity integer primary key references entity (id), "text" text, "on" text, "by" text
) strict;
create table "section_conclusion" (
    entity integer primary key references entity (id), "section" text, "analysis" text, "assessment" text
) strict;
create table "section_conclusion_figures" (
    entity integer not null references entity (id), place integer not null, "period" text, "name" text, "value"
    text, primary key (entity, place)
) strict, without rowid;
create table "recommendation" (
    entity integer primary key references entity (id), "text" text, "due_on" text, "status" text
) strict;
create table "recommendation_items" (
    entity integer not null references entity (id), place integer not null, "value" text, primary key (entity,
    place)
) strict, without rowid;
create table "certificate" (
    entity integer primary key references entity (id), "number" text, "date" text, "place" text, "version"
    integer
) strict;
create table "dissent" (
    entity integer primary key references entity (id), "by" text, "on" text, "text" text
) strict;
create table "signature" (
    entity integer primary key references entity (id), "by" text, "on" text, "refused_on" text, "note" text
) strict;
create table "dispatch" (
    entity integer primary key references entity (id), "to" text, "copy" integer, "sent_on" text, "way" text,
    "outgoing_number" text, "received_on" text, "proof" text
) strict;
create table "override" (
    entity integer primary key references entity (id), "requirement" text, "reason" text, "by" text, "on" text
) strict;
create table "reopening" (
    entity integer primary key references entity (id), "version" integer, "reason" text, "on" text
) strict;
create table "person" (
    entity integer primary key references entity (id), "name" text, "post" text, "body" text
) strict;
create table "registry_entry" (
    entity integer primary key references entity (id), "bailiff" text, "last_inspection_kind" text,
    "last_inspection_ended_on" text, "previous_results" text, "recommendations_open" integer, "complaints"
    integer, "cancelled_actions" integer, "private_rulings" integer, "criminal_case" integer, "prosecutor_acts"
    integer
) strict;
create table "office_checklists" (
    entity integer primary key references entity (id), "pack" text, "text" text, "adopted_at" text
) strict;
create table "kept_document" (
    entity integer primary key references entity (id), "what" text, "number" text, "version" integer, "copy"
    integer, "language" text, "sha256" text, "contents_hash" text, "made_at" text
) strict;
"""

_BLANKS = """alter table "inspection" add column "blanks" text;"""


KNOWN = {"001_log_and_records", "002_blanks"}
"""The names of all migrations of this program; the library does not notice others that were applied."""


def _migrations() -> "Migrations":
    from sqlite_utils import Migrations

    migrations = Migrations("store")

    @migrations(name="001_log_and_records")
    def log_and_records(db: "Database") -> None:
        """The signed log, its heads, drafts, and the records of an inspection."""
        db.executescript(_LOG + _RECORDS)

    @migrations(name="002_blanks")
    def blanks(db: "Database") -> None:
        """How an imported document spelt what it leaves out."""
        db.executescript(_BLANKS)

    return migrations


def upgrade(connection: Connection, path: Path, before: Callable[[Connection], None] | None = None) -> tuple[str, ...]:
    """Brings the schema to this program's version; returns the names of the migrations it applied.

    `before` is called once with the open connection before the first of them, to make a backup; what it raises stops
    the upgrade. Raises EnvironmentProblem "store_newer" for a store that a newer program has changed.
    """
    from sqlite_utils import Database

    with told(path):
        database, migrations = Database(cast(Any, connection), execute_plugins=False), _migrations()
        pending = [migration.name for migration in migrations.pending(database)]
        applied = {migration.name for migration in migrations.applied(database)}
    foreign = applied - KNOWN
    if foreign:
        raise EnvironmentProblem("store_newer", path=str(path), changes=tuple(sorted(foreign)))
    if pending:
        if before is not None and applied:
            before(connection)
        with told(path):
            migrations.apply(database)
    return tuple(pending)
