"""A client of the shop. `shop_errors` is written by `shop-codes export --format python`."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from email.message import Message
from typing import Any, Dict, Optional, Union
from urllib.parse import quote

from shop_errors import ShopCode


class ShopError(Exception):
    """A failure that the shop reports."""

    def __init__(self, status: int, headers: Message, problem: Dict[str, Any]) -> None:
        super().__init__(f"{problem['detail']} (shop {problem['code']})")
        self.status = status
        self.headers = headers
        self.problem = problem

    @property
    def code(self) -> Union[ShopCode, int]:
        """The code; a number if this client is older than the code."""
        number: int = self.problem["code"]
        try:
            return ShopCode(number)
        except ValueError:
            return number

    @property
    def arguments(self) -> Dict[str, str]:
        """The values in the message, by the name of their field; empty in a masked answer."""
        if not isinstance(self.code, ShopCode):
            return {}
        return {name: self.problem[name] for name in self.code.info.fields if name in self.problem}

    @property
    def retry_after(self) -> Optional[int]:
        """The seconds to wait before another try, if one can help."""
        value = self.headers["Retry-After"]
        return None if value is None else int(value)


class Shop:
    """The shop at an address."""

    def __init__(self, address: str, token: str = "", languages: str = "en") -> None:
        self.address = address
        self.token = token
        self.languages = languages

    def product(self, sku: str) -> Any:
        return self.call("GET", f"/products/{quote(sku, safe='')}")

    def place_order(self, sku: str, quantity: int) -> Any:
        return self.call("POST", "/orders", {"sku": sku, "quantity": quantity})

    def order(self, order: int) -> Any:
        return self.call("GET", f"/orders/{order}")

    def cancel_order(self, order: int) -> Any:
        return self.call("DELETE", f"/orders/{order}")

    def place_largest_order(self, sku: str, quantity: int) -> Any:
        """Order this quantity, or what is left; None if nothing is."""
        try:
            return self.place_order(sku, quantity)
        except ShopError as error:
            match error.code:
                case ShopCode.OUT_OF_STOCK if error.arguments["left"] == "0":
                    return None
                case ShopCode.OUT_OF_STOCK:
                    return self.place_order(sku, int(error.arguments["left"]))
                case _:
                    raise

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request and return the body of the answer.

        Raises ShopError if the shop reports a failure, HTTPError for any other failure.
        """
        headers = {"Accept-Language": self.languages}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data, headers, method=method)
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.headers.get_content_type() != "application/problem+json":
                raise
            with error:
                raise ShopError(error.code, error.headers, json.load(error)) from None
