"""Says whether SAM would publish another version of the function when only a list of users changes."""

import json
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    """What the translator would ask IAM for; our roles have no managed policies."""

    def load(self):
        return {}


def version(text, users):
    template = yaml_parse(text)
    template["Resources"]["Function"]["Properties"] |= {
        "CodeUri": "s3://bucket/function.zip",
        "AutoPublishAlias": "live",
        "AutoPublishAliasAllProperties": True,
    }
    values = {name: parameter["Default"] for name, parameter in template["Parameters"].items()}
    values["AllowedUsers"] = users
    resources = transform(template, values, NoManagedPolicies())["Resources"]
    return [name for name, each in resources.items() if each["Type"] == "AWS::Lambda::Version"]


source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    text = file.read()
with open(target, "w", encoding="utf-8") as file:
    json.dump(version(text, "U0ALICE") != version(text, "U0BOB"), file)
