// Uses the exported package as a program does. `.ci/exports` runs it.

package errcodes

import (
	"errors"
	"fmt"
	"math/big"
	"testing"
)

func equal[T comparable](t *testing.T, found, expected T) {
	t.Helper()
	if found != expected {
		t.Errorf("%v is not %v", found, expected)
	}
}

func TestCode(t *testing.T) {
	code := ShopCode(40901)
	equal(t, code, ShopCodeOutOfStock)
	equal(t, code.String(), "OutOfStock")
	equal(t, code.Kind(), KindFailedPrecondition)
	equal(t, code.HTTPStatus(), 409)
	equal(t, ShopCodeOrderLimitReached.Retry(), RetryNextDay)
	equal(t, ShopCodeOrderLimitReached.Message("zh_CN"), "今日下单次数已达上限")
	equal(t, ShopCodeOrderLimitReached.Error(), "daily order limit reached (shop 42901)")
	info, listed := ShopCodeNoSuchOrder.Info()
	equal(t, listed && info.Deprecated, true)
	equal(t, info.Note, "use OrderNotFound")
	equal(t, OddNames2CodeNone.Message("en"), "\"quoted\" \\ \\u0041 \\user */ ${x} {brace} {{two}} `tick` </script> <!-- --> # // '''")
}

func TestUnlistedCodeKeepsItsNumber(t *testing.T) {
	equal(t, ShopCode(7).String(), "ShopCode(7)")
	equal(t, ShopCode(7).Error(), "unlisted code (shop 7)")
	equal(t, ShopCode(7).Kind(), KindUnknown)
}

func TestError(t *testing.T) {
	var err error = NewShopCodeOutOfStock("A{1}", 3)
	equal(t, err.Error(), "only 3 left of A{1} (shop 40901)")
	wrapped := fmt.Errorf("order: %w", err)
	equal(t, errors.Is(wrapped, ShopCodeOutOfStock), true)
	equal(t, errors.Is(wrapped, ShopCodeOrderNotFound), false)
	var found *Error
	equal(t, errors.As(wrapped, &found), true)
	equal(t, found.Message("zh"), "A{1} 仅剩 3 件")
	left, _ := found.Value("left")
	equal(t, left, "3")
	typed := NewOddNames2CodeTyped("$1", -1, 2, 1<<63, big.NewInt(4), 1e22, true, -5, "é")
	equal(t, typed.Message("en"), "{$1} -1 2 9223372036854775808 4 10000000000000000000000 true -5 é, $1 $1 \\1")
}
