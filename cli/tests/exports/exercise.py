"""Uses the exported module as a program does. `.ci/exports` checks and runs it."""

from errcodes import (
    GapsCode,
    Kind,
    OddNames2Code,
    Retry,
    ShopCode,
    odd_names2_code_typed,
    shop_code_order_not_found,
    shop_code_out_of_stock,
)

code = ShopCode(40901)
assert code is ShopCode.OUT_OF_STOCK and code + 1 == 40902
assert (code.kind, code.retry, code.http_status) == (Kind.FAILED_PRECONDITION, Retry.NEVER, 409)
assert code.info.name == "OutOfStock" and code.info.fields == ("sku", "left")
assert shop_code_out_of_stock(sku="A{1}", left=3) == "only 3 left of A{1}"
assert code.message("zh-CN", sku="A1", left=3) == "A1 仅剩 3 件"
assert code.message("en", left=3) == "only 3 left of {sku}"
assert shop_code_order_not_found("zh", order=2**64 - 1) == f"订单 {2**64 - 1} 不存在"
assert ShopCode.ORDER_LIMIT_REACHED.message("fr") == "daily order limit reached"
assert ShopCode.ORDER_LIMIT_REACHED.retry is Retry.NEXT_DAY
assert ShopCode.ORDER_LIMIT_REACHED.fix("zh") == "请等到次日零点，或申请提高上限。"
assert GapsCode.CHINESE.cause("en") == "只有中文。"
assert GapsCode.BARE.message("zh_Hant") == "裸" and GapsCode.BARE.deprecated == ""
assert ShopCode.NO_SUCH_ORDER.deprecated == "use OrderNotFound" and code.deprecated is None
assert code.docs == "https://shop.example/errors#40901"
try:
    ShopCode(1)
except ValueError:
    pass
else:
    raise AssertionError("1 is not a code")

numbers = [int(OddNames2Code.NONE), int(OddNames2Code.HTTP2), int(OddNames2Code.HTTP2_2)]
assert numbers == [-1, 1, 2]
assert OddNames2Code.NONE.message() == (
    "\"quoted\" \\ \\u0041 \\user */ ${x} {brace} {{two}} `tick` </script> <!-- --> # // '''"
)
text = odd_names2_code_typed(
    type="\\1", class_=-1, lang_=2, long=3, big=2**127, ratio=1e22, on=True, values=-5, e="é"
)
assert text == f"{{\\1}} -1 2 3 {2**127} {10**22} true -5 é, \\1 $1 \\1", text
print("ok")
