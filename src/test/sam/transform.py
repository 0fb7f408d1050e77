"""Writes template.yaml as CloudFormation gets to see it: after SAM's transform."""

import json
import sys

from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse


class NoManagedPolicies:
    """What the translator would ask IAM for; our roles have no managed policies."""

    def load(self):
        return {}


source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    template = yaml_parse(file.read())
# Where `sam deploy` puts the address of the uploaded package.
template["Resources"]["Function"]["Properties"]["CodeUri"] = "s3://bucket/function.zip"
defaults = {name: parameter["Default"] for name, parameter in template["Parameters"].items()}
with open(target, "w", encoding="utf-8") as file:
    json.dump(transform(template, defaults, NoManagedPolicies()), file, indent=2)
