"""The counterparts that were made: which versions there are, and whether the record still says what they say."""

from oversight_desktop.domain.kept_document import KeptDocument
from oversight_desktop.services import dossiers
from oversight_desktop.services.certificate_making import WHAT, contents
from oversight_desktop.services.session import Session

NOT_PRINTED = frozenset({"certificate_made", "signature_recorded", "counterpart_sent", "inspection_closed"})
"""Deeds after which a certificate still prints what it printed before."""


def current_version(session: Session, scope: str) -> int:
    """The version in force: the first, or the one the last reopening led to."""
    certificate = dossiers.dossier(session, scope).certificate
    return (certificate.version if certificate else None) or 1


def made_versions(session: Session, scope: str) -> tuple[int, ...]:
    """The versions of which counterparts were made, in their order."""
    return tuple(sorted({document.version or 0 for document in _documents(session, scope)}))


def made_of(session: Session, scope: str, version: int) -> tuple[KeptDocument, ...]:
    """The counterparts of a version, in their order; none if it was not made."""
    chosen = [document for document in _documents(session, scope) if document.version == version]
    return tuple(sorted(chosen, key=lambda document: document.copy or 0))


def changed_since_made(session: Session, scope: str) -> bool:
    """Whether the record says something else than the counterparts of the version in force, which must be there.

    A newer program may word a document anew: only what somebody did since counts.
    """
    documents = made_of(session, scope, current_version(session, scope))
    if not documents or not _something_was_done(session, scope, documents[0]):
        return False
    from oversight_desktop.documents.canonical_contents import contents_hash

    document = documents[0]
    assert document.language is not None
    return contents_hash(contents(session, scope, document.language)) != document.contents_hash


def _documents(session: Session, scope: str) -> tuple[KeptDocument, ...]:
    return tuple(document for document in dossiers.kept(session, scope, KeptDocument) if document.what == WHAT)


def _something_was_done(session: Session, scope: str, document: KeptDocument) -> bool:
    headers = session.store.headers(scope)
    # By deed and moment: a clock that was put back gives other deeds the same moment.
    made = [
        number
        for number, header in enumerate(headers)
        if header.deed == "certificate_made" and header.at == document.made_at
    ]
    since = headers[made[-1] + 1 :] if made else headers
    return any(header.deed not in NOT_PRINTED for header in since)
