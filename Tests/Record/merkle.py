"""The Merkle tree of RFC 6962 and its tiles (C2SP tlog-tiles), from leaf hashes alone."""

import functools
import hashlib

WIDTH = 256
EMPTY_ROOT = hashlib.sha256(b"").digest()


def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


@functools.lru_cache(maxsize=65536)
def _root(hashes):
    """The root over concatenated hashes of subtrees of equal height; only the last may be missing from a pair."""
    level = [hashes[at:at + 32] for at in range(0, len(hashes), 32)]
    while len(level) > 1:
        paired = [node_hash(*level[at:at + 2]) for at in range(0, len(level) - 1, 2)]
        level = paired + level[len(paired) * 2:]
    return level[0]


class Tree:
    """The hashes of a log, level by level, 256 wide: `levels[0]` is the leaves', each one above is of full tiles."""

    def __init__(self, leaves):
        self.size = len(leaves)
        self.levels = [b"".join(leaves)]
        while len(self.levels[-1]) >= WIDTH * 32:
            self.levels.append(b"".join(_root(tile) for tile in _full_tiles(self.levels[-1])))

    def leaf(self, index):
        return self.levels[0][index * 32:index * 32 + 32]

    def tiles(self):
        """Every tile of the tree: its path and bytes."""
        for level, hashes in enumerate(self.levels):
            for index in range(0, -(-len(hashes) // (WIDTH * 32))):
                tile = hashes[index * WIDTH * 32:(index + 1) * WIDTH * 32]
                yield tile_path(str(level), index, len(tile) // 32), tile

    def root(self, size=None):
        return self.range_root(0, self.size if size is None else size)

    def range_root(self, start, end):
        """MTH(D[start:end]) for a range that a proof may ask for: a subtree, complete or cut off at the right."""
        count = end - start
        if count == 0:
            return EMPTY_ROOT
        if count <= WIDTH:
            return _root(self.levels[0][start * 32:end * 32])
        level, span = 0, 1
        while span * WIDTH <= count:
            level, span = level + 1, span * WIDTH
        if count % span == 0:
            return _root(self.levels[level][start // span * 32:end // span * 32])
        split = start + _split(count)
        return node_hash(self.range_root(start, split), self.range_root(split, end))

    def inclusion_proof(self, index, size=None):
        """PATH(index, D[size]) of RFC 6962, section 2.1.1."""
        start, end, proof = 0, self.size if size is None else size, []
        while end - start > 1:
            split = start + _split(end - start)
            if index < split:
                proof.append(self.range_root(split, end))
                end = split
            else:
                proof.append(self.range_root(start, split))
                start = split
        return proof[::-1]

    def consistency_proof(self, old, size=None):
        """PROOF(old, D[size]) of RFC 6962, section 2.1.2; empty for an old size of 0, as witnesses want it."""
        start, end, proof = 0, self.size if size is None else size, []
        if old in (0, end):
            return []
        is_known = True
        while old != end:
            split = start + _split(end - start)
            if old <= split:
                proof.append(self.range_root(split, end))
                end = split
            else:
                proof.append(self.range_root(start, split))
                start, is_known = split, False
        if not is_known:
            proof.append(self.range_root(start, end))
        return proof[::-1]


def _full_tiles(hashes):
    for at in range(0, len(hashes) - WIDTH * 32 + 1, WIDTH * 32):
        yield hashes[at:at + WIDTH * 32]


def _split(count):
    """The largest power of two below a count of at least two."""
    return 1 << (count - 1).bit_length() - 1


def tile_path(level, index, width):
    """`tile/<L>/<N>[.p/<W>]` with L a number or `entries`."""
    digits = f"{index:03}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[at:at + 3] for at in range(0, len(digits), 3)]
    number = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{number}" + (f".p/{width}" if width < WIDTH else "")


def bundle_paths(size):
    """The path and number of entries of every bundle of a log of that size."""
    for start in range(0, size, WIDTH):
        width = min(WIDTH, size - start)
        yield tile_path("entries", start // WIDTH, width), width


def proves_inclusion(index, size, leaf, proof, root):
    """RFC 9162, section 2.1.3.2."""
    if not 0 <= index < size:
        return False
    at, last, reached = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if at & 1 or at == last:
            reached = node_hash(sibling, reached)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            reached = node_hash(reached, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and reached == root


def proves_consistency(old, size, old_root, root, proof):
    """RFC 9162, section 2.1.4.2; with an old size of 0 nothing is to prove (C2SP tlog-witness)."""
    if not 0 <= old <= size:
        return False
    if old == 0 or old == size:
        return not proof and old_root == (root if old else EMPTY_ROOT)
    path = list(proof)
    if old & old - 1 == 0:
        path.insert(0, old_root)
    if not path:
        return False
    at, last = old - 1, size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    older = newer = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if at & 1 or at == last:
            older, newer = node_hash(sibling, older), node_hash(sibling, newer)
            while not at & 1 and at:
                at, last = at >> 1, last >> 1
        else:
            newer = node_hash(newer, sibling)
        at, last = at >> 1, last >> 1
    return last == 0 and older == old_root and newer == root
