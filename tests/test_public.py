import onrecord


def test_all_is_exactly_what_can_be_imported():
    assert sorted(onrecord.__all__) == dir(onrecord) == onrecord.__all__
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None
