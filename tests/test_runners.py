import pytest

from onrecord.runners import Processes


class Adder:
    """A tool that remembers one number."""

    def __init__(self, number: int = 10) -> None:
        self.number = number


def number_of(adder):
    return adder.number


def sums(adder, numbers):
    return [adder.number + number for number in numbers]


def failing(adder, numbers):
    raise ZeroDivisionError("division by zero")


def test_results_come_in_the_order_of_the_items_and_errors_as_they_are():
    with Processes(Adder, 2) as processes:
        assert processes.ask(number_of) == 10
        assert list(processes.work(sums, range(50))) == list(range(10, 60))
        assert list(processes.work(sums, [])) == []
        with pytest.raises(ZeroDivisionError, match="division by zero"):
            list(processes.work(failing, [1]))
