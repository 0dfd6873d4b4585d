"""Calls the service by HTTP: `python test_shop.py PROGRAM SCRIPT`, where SCRIPT is the compiled
`test_shop.ts`. `.ci/service` runs it."""

from __future__ import annotations

import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.error
from contextlib import closing
from pathlib import Path
from typing import Any, Callable, ClassVar, Dict

from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from shop_client import Shop, ShopError
from shop_errors import Retry, ShopCode

ANN, BOB, CEM = "token-of-ann", "token-of-bob", "token-of-cem"
PROGRAM, SCRIPT = sys.argv[1:3]


class DescribedShop(Shop):
    """A client that fails if the API's description lacks an answer."""

    description: ClassVar[Dict[str, Any]]

    def call(self, method: str, path: str, body: Any = None) -> Any:
        try:
            answer = super().call(method, path, body)
        except ShopError as error:
            self.check(method, path, str(error.status), "application/problem+json", error.problem)
            raise
        self.check(method, path, "201" if method == "POST" else "200", "application/json", answer)
        return answer

    def check(self, method: str, path: str, status: str, media_type: str, body: Any) -> None:
        for template, operations in self.description["paths"].items():
            if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
                response = operations[method.lower()]["responses"][status]
        components = self.description["components"]
        if "$ref" in response:
            response = components["responses"][response["$ref"].rpartition("/")[2]]
        schema = response["content"][media_type]["schema"]
        Draft202012Validator({**schema, "components": components}).validate(body)


class TestShop(unittest.TestCase):
    address: ClassVar[str]
    database: ClassVar[Path]
    log: ClassVar[Path]

    @classmethod
    def setUpClass(cls) -> None:
        folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.database, cls.log = folder / "shop.db", folder / "log"
        service = subprocess.Popen(
            [PROGRAM, "127.0.0.1:0", str(cls.database)],
            stdout=subprocess.PIPE,
            stderr=cls.enterClassContext(cls.log.open("wb")),
            text=True,
        )
        cls.addClassCleanup(cls.stop, service)
        assert service.stdout is not None
        cls.address = service.stdout.readline().strip()
        DescribedShop.description = Shop(cls.address).call("GET", "/openapi.json")

    @classmethod
    def stop(cls, service: subprocess.Popen[str]) -> None:
        with service:
            service.send_signal(signal.SIGINT)
            status = service.wait()
        assert status == 0, f"the service ends with status {status}"

    def shop(self, token: str = ANN, languages: str = "en") -> Shop:
        return DescribedShop(self.address, token, languages)

    def failure(self, call: Callable[..., Any], *arguments: object) -> ShopError:
        with self.assertRaises(ShopError) as caught:
            call(*arguments)
        return caught.exception

    def execute(self, sql: str, *values: object) -> None:
        with closing(sqlite3.connect(self.database)) as database, database:
            database.execute(sql, values)

    def test_description_is_valid(self) -> None:
        validate(DescribedShop.description)

    def test_order_is_placed_read_and_cancelled(self) -> None:
        self.execute("INSERT INTO products VALUES ('E5', 7)")
        shop = self.shop()
        order = shop.place_order("E5", 2)
        self.assertEqual((order["sku"], order["quantity"], order["state"]), ("E5", 2, "open"))
        self.assertEqual(shop.product("E5"), {"sku": "E5", "stock": 5})
        self.assertEqual(shop.order(order["id"]), order)
        self.assertEqual(shop.cancel_order(order["id"]), {**order, "state": "cancelled"})
        self.assertEqual(shop.product("E5"), {"sku": "E5", "stock": 7})
        error = self.failure(shop.cancel_order, order["id"])
        self.assertEqual((error.code, error.status), (ShopCode.ORDER_ALREADY_CANCELLED, 409))

    def test_error_is_answered_in_the_language_of_the_request(self) -> None:
        for languages, language, detail in [
            ("zh-CN,zh;q=0.9,en;q=0.5", "zh", "订单 7000 不存在"),
            ("fr, en;q=0.3", "en", "order 7000 not found"),
            ("fr", "en", "order 7000 not found"),
        ]:
            error = self.failure(self.shop(languages=languages).order, 7000)
            self.assertEqual((error.code, error.status), (ShopCode.ORDER_NOT_FOUND, 404))
            self.assertEqual(error.headers["Content-Language"], language)
            self.assertEqual(error.headers["Vary"], "Accept-Language")
            self.assertIsNone(error.retry_after)
            title = ShopCode.ORDER_NOT_FOUND.message(language)
            expected = {
                "type": "https://shop.example/errors#40401",
                "title": title,
                "status": 404,
                "detail": detail,
                "code": 40401,
                "name": "OrderNotFound",
                "order": "7000",
            }
            self.assertEqual(error.problem, expected)

    def test_client_fills_the_message_from_the_arguments(self) -> None:
        error = self.failure(self.shop(languages="zh").place_order, "A1", 99)
        self.assertEqual((error.code, error.status), (ShopCode.OUT_OF_STOCK, 409))
        self.assertEqual(error.arguments, {"sku": "A1", "left": str(self.shop().product("A1")["stock"])})
        message = ShopCode.OUT_OF_STOCK.message("zh", **error.arguments)
        self.assertEqual(message, error.problem["detail"])

    def test_client_orders_what_is_left(self) -> None:
        self.execute("INSERT INTO products VALUES ('C3', 5)")
        self.assertEqual(self.shop().place_largest_order("C3", 7)["quantity"], 5)
        self.assertIsNone(self.shop().place_largest_order("C3", 7))
        error = self.failure(self.shop().place_largest_order, "D/4", 1)
        self.assertEqual((error.code, error.arguments), (ShopCode.PRODUCT_NOT_FOUND, {"sku": "D/4"}))

    def test_client_in_typescript_passes_its_test(self) -> None:
        self.execute("INSERT INTO products VALUES ('T1', 5)")
        subprocess.run(["node", SCRIPT, self.address], check=True)

    def test_exhausted_limit_is_answered_with_the_seconds_until_midnight(self) -> None:
        error = self.failure(self.shop(BOB).place_order, "B2", 1)
        self.assertEqual((error.code, error.status), (ShopCode.ORDER_LIMIT_REACHED, 429))
        assert error.retry_after is not None
        self.assertIn(error.retry_after, range(1, 24 * 60 * 60 + 1))
        self.assertIs(ShopCode.ORDER_LIMIT_REACHED.retry, Retry.NEXT_DAY)

    def test_busy_store_is_answered_with_a_wait(self) -> None:
        with closing(sqlite3.connect(self.database)) as database, database:
            database.execute("BEGIN EXCLUSIVE")
            error = self.failure(self.shop().product, "B2")
        self.assertEqual((error.code, error.status), (ShopCode.STORE_BUSY, 503))
        self.assertEqual(error.retry_after, 1)
        self.assertEqual(self.shop().product("B2")["sku"], "B2")

    def test_internal_error_is_logged_but_masked_in_the_answer(self) -> None:
        order = self.shop().place_order("B2", 1)["id"]
        self.execute("UPDATE orders SET state = 'password=hunter2' WHERE id = ?", order)
        for language, message in [("en", "an internal error occurred"), ("zh", "发生内部错误")]:
            error = self.failure(self.shop(languages=language).order, order)
            self.assertEqual((error.code, error.status), (ShopCode.ORDER_UNREADABLE, 500))
            self.assertEqual((error.problem["title"], error.problem["detail"]), (message, message))
            self.assertEqual(error.arguments, {})
            self.assertNotIn("hunter2", f"{error.headers} {error.problem}")
        log = self.log.read_text()
        self.assertRegex(log, rf"ERROR.*order {order} .*code=50002.*password=hunter2")

    def test_failure_of_sqlite_is_answered_without_its_statement(self) -> None:
        self.execute("ALTER TABLE products RENAME TO hidden")
        try:
            error = self.failure(self.shop().product, "A1")
        finally:
            self.execute("ALTER TABLE hidden RENAME TO products")
        self.assertEqual((error.code, error.status), (ShopCode.STORE_FAILED, 500))
        self.assertNotIn("products", f"{error.headers} {error.problem}")
        self.assertRegex(self.log.read_text(), "ERROR.*code=50001.*no such table: products")

    def test_extractors_reject_with_codes(self) -> None:
        for token in ["", "token-of-mallory"]:
            error = self.failure(self.shop(token).order, 1)
            self.assertEqual((error.code, error.status), (ShopCode.INVALID_TOKEN, 401))
            self.assertEqual(error.headers["WWW-Authenticate"], "Bearer")
        error = self.failure(self.shop().call, "POST", "/orders", {"sku": "A1"})
        self.assertEqual((error.code, error.status), (ShopCode.MALFORMED_REQUEST, 400))
        self.assertRegex(error.arguments["reason"], "^missing field `quantity`")
        error = self.failure(self.shop().call, "GET", "/products/%FF")
        self.assertEqual((error.code, error.status), (ShopCode.MALFORMED_REQUEST, 400))
        self.assertEqual(error.arguments["reason"], "Invalid UTF-8 in `sku`")
        error = self.failure(self.shop().call, "GET", "/orders/seven")
        self.assertEqual((error.code, error.status), (ShopCode.MALFORMED_REQUEST, 400))
        self.assertRegex(error.arguments["reason"], "`seven`")

    def test_rules_of_the_shop_are_answered_with_codes(self) -> None:
        for quantity in ["0", "100"]:
            error = self.failure(self.shop().place_order, "A1", int(quantity))
            self.assertEqual((error.code, error.status), (ShopCode.INVALID_QUANTITY, 400))
            self.assertEqual(error.arguments, {"quantity": quantity, "max": "99"})
        order = self.shop(CEM).place_order("B2", 1)["id"]
        error = self.failure(self.shop(ANN).order, order)
        self.assertEqual((error.code, error.status), (ShopCode.ORDER_OF_ANOTHER_CUSTOMER, 403))

    def test_unknown_route_is_answered_by_axum(self) -> None:
        with self.assertRaises(urllib.error.HTTPError) as caught:
            Shop(self.address).call("GET", "/nowhere")
        with caught.exception as error:
            self.assertEqual((error.code, error.read()), (404, b""))
            for header in ["Content-Type", "Content-Language", "Vary"]:
                self.assertIsNone(error.headers[header], header)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
