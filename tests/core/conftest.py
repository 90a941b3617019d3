"""What tests of the network's side of core share."""

import pytest


@pytest.fixture
def one_thread():
    """One CPU thread of torch, put back afterwards."""
    torch = pytest.importorskip("torch")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)
