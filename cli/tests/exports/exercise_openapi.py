"""Validates every example of an OpenAPI export by the schema of its response. `.ci/exports` runs it."""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
count = 0
for name, response in document["components"]["responses"].items():
    content = response["content"]["application/problem+json"]
    pointer = f"#/components/responses/{name}/content/application~1problem+json/schema"
    validator = Draft202012Validator({**document, "$ref": pointer})
    for example in content["examples"].values():
        validator.validate(example["value"])
        count += 1
    assert not validator.is_valid({"title": "", "status": 500, "code": 123456789, "name": ""})
schemas = document["components"]["schemas"]
if "ShopCode.OutOfStock" in schemas:
    validator = Draft202012Validator({**document, "$ref": "#/components/schemas/ShopCode.OutOfStock"})
    problem = document["components"]["responses"]["FailedPrecondition"]["content"]["application/problem+json"]
    problem = problem["examples"]["ShopCode.OutOfStock"]["value"]
    validator.validate(problem)
    assert not validator.is_valid({**problem, "code": 40401})
    del problem["sku"]
    assert not validator.is_valid(problem)
listed = sum(len(schema.get("enum", [])) for schema in schemas.values())
successes = sum(code["kind"] == "Ok" for schema in schemas.values() for code in schema.get("x-codes", []))
assert count == listed - successes, (count, listed, successes)
print("ok")
