"""Ed25519 signatures (RFC 8032) in plain Python: slow, but with nothing to trust besides these lines.

Checking is strict: points and scalars in canonical encoding only, no key of small order, the equation without the
cofactor. Signing is for the logs that tests write; it does not run in constant time.
"""

import functools
import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

# Points are (x, y, z, t) with x = x/z, y = y/z, xy = t/z (RFC 8032, section 5.1.4).
NEUTRAL = (0, 1, 1, 0)


def _add(a, b):
    left = (a[1] - a[0]) * (b[1] - b[0]) % P
    right = (a[1] + a[0]) * (b[1] + b[0]) % P
    c = 2 * a[3] * b[3] * D % P
    d = 2 * a[2] * b[2] % P
    e, f, g, h = right - left, d - c, d + c, right + left
    return e * f % P, g * h % P, f * g % P, e * h % P


def _double(a):
    x, y, z = a[0], a[1], a[2]
    xx, yy = x * x % P, y * y % P
    h = xx + yy
    e = h - (x + y) * (x + y)
    g = xx - yy
    f = 2 * z * z + g
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(scalar, point):
    product = NEUTRAL
    for bit in bin(scalar)[2:]:
        product = _double(product)
        if bit == "1":
            product = _add(product, point)
    return product


def _sum_of_products(a, point_a, b, point_b):
    """a·A + b·B with the doublings shared."""
    both = _add(point_a, point_b)
    total = NEUTRAL
    for place in range(max(a.bit_length(), b.bit_length()) - 1, -1, -1):
        total = _double(total)
        match a >> place & 1, b >> place & 1:
            case 1, 1:
                total = _add(total, both)
            case 1, 0:
                total = _add(total, point_a)
            case 0, 1:
                total = _add(total, point_b)
    return total


def _encoded(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def _decoded(encoding):
    """The point of a canonical encoding, or None (RFC 8032, section 5.1.3)."""
    y = int.from_bytes(encoding, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = _decoded((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_public_key(public):
    """Whether 32 bytes are a key that only the holder of a secret can sign for."""
    point = _decoded(public) if len(public) == 32 else None
    return point is not None and _encoded(_times(8, point)) != _encoded(NEUTRAL)


@functools.lru_cache(maxsize=4096)
def verifies(public, message, signature):
    """Whether `signature` is the signature of `message` by `public`."""
    if len(signature) != 64 or not is_public_key(public):
        return False
    commitment, response = signature[:32], int.from_bytes(signature[32:], "little")
    if response >= ORDER:
        return False
    x, y, z, t = _decoded(public)
    challenge = _challenge(commitment, public, message)
    return _encoded(_sum_of_products(response, BASE, challenge, (P - x, y, z, P - t))) == commitment


def public_key(seed):
    return _encoded(_times(_secret(seed)[0], BASE))


def signed(seed, message):
    scalar, prefix = _secret(seed)
    nonce = int.from_bytes(hashlib.sha512(prefix + message).digest(), "little") % ORDER
    commitment = _encoded(_times(nonce, BASE))
    response = (nonce + _challenge(commitment, public_key(seed), message) * scalar) % ORDER
    return commitment + response.to_bytes(32, "little")


def _secret(seed):
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little")
    return scalar & (1 << 254) - 8 | 1 << 254, digest[32:]


def _challenge(commitment, public, message):
    return int.from_bytes(hashlib.sha512(commitment + public + message).digest(), "little") % ORDER
