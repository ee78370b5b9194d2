"""A store that takes nothing, as while another program writes into it."""

from collections.abc import Iterator
from contextlib import contextmanager

from oversight_desktop.store.store import Store


@contextmanager
def refusing(store: Store) -> Iterator[None]:
    """Another program holds the store: nothing can be written."""
    store.connection.execute("pragma busy_timeout = 0")
    with store.second_connection() as other:
        other.connection.execute("begin immediate")
        yield
        other.connection.execute("rollback")
