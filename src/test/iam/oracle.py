"""Says what Principal Mapper makes of requests: `oracle.py FILE`.

The file holds {"policy": ..., "requests": [{"action", "resource", "context"}, ...]}; printed is one
line, `allow` or `deny`, for each request.
"""

import collections
import collections.abc
import json
import sys

# It is older than Python 3.10, which has these only in collections.abc.
collections.Mapping = collections.abc.Mapping
collections.MutableMapping = collections.abc.MutableMapping

from principalmapper.common import Policy  # noqa: E402
from principalmapper.querying.local_policy_simulation import policy_has_matching_statement  # noqa: E402
from principalmapper.util.case_insensitive_dict import CaseInsensitiveDict  # noqa: E402


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        asked = json.load(file)
    policy = Policy("arn:aws:iam::123456789012:policy/asked", "asked", asked["policy"])
    for request in asked["requests"]:
        of = (request["action"], request["resource"], CaseInsensitiveDict(request["context"]))
        allowed = policy_has_matching_statement(policy, "Allow", *of)
        denied = policy_has_matching_statement(policy, "Deny", *of)
        print("allow" if allowed and not denied else "deny")


main()
