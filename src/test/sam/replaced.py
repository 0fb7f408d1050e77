"""Writes what of some resources can't be changed, so that CloudFormation makes another one instead."""

import json
import sys

from cfnlint.schema import PROVIDER_SCHEMA_MANAGER

target, *types = sys.argv[1:]
found = {
    name: [
        property.removeprefix("/properties/")
        for property in PROVIDER_SCHEMA_MANAGER.get_resource_schema("us-east-1", name).schema["createOnlyProperties"]
    ]
    for name in types
}
with open(target, "w", encoding="utf-8") as file:
    json.dump(found, file)
