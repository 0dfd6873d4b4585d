"""Uses the enums as protoc compiled them. `.ci/exports` runs it."""

import errcodes_pb2 as codes

value = codes.ShopCode.DESCRIPTOR.values_by_number[40901]
assert value.name == "SHOP_CODE_OUT_OF_STOCK" and codes.SHOP_CODE_OUT_OF_STOCK == 40901
assert codes.SHOP_CODE_UNSPECIFIED == 0
info = value.GetOptions().Extensions[codes.info]
assert (info.name, info.kind, info.retry, info.http) == ("OutOfStock", "FailedPrecondition", "Never", 409)
assert [(field.name, field.type) for field in info.fields] == [("sku", "&str"), ("left", "u32")]
assert [(it.locale, it.text) for it in info.messages] == [
    ("en", "only {left} left of {sku}"),
    ("zh", "{sku} 仅剩 {left} 件"),
]
assert codes.ShopCode.DESCRIPTOR.values_by_number[40499].GetOptions().deprecated
limit = codes.ShopCode.DESCRIPTOR.values_by_number[42901].GetOptions().Extensions[codes.info]
assert limit.fixes[1].text == "请等到次日零点，或申请提高上限。"

# A table with a code 0 starts with it; others of its rows may be named `Unspecified`.
assert codes.ODD_NAMES2_CODE_DEFAULT == 0 and codes.ODD_NAMES2_CODE_UNSPECIFIED == 5
assert codes.ODD_NAMES2_CODE_HTTP2 == 1 and codes.ODD_NAMES2_CODE_HTTP2_2 == 2
assert codes.ODD_NAMES2_CODE_CODE6 == 6
none = codes.OddNames2Code.DESCRIPTOR.values_by_number[-1].GetOptions().Extensions[codes.info]
assert none.messages[0].text == (
    "\"quoted\" \\ \\u0041 \\user */ ${x} {brace} {{two}} `tick` </script> <!-- --> # // '''"
)
print("ok")
