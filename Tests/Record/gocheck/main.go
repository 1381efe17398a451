// Reads a served record with Go's checksum-database packages, and prints what they make of it:
// gocheck URL VKEY prints {size, root, inclusion, consistency} as JSON, or says on standard error what does not hold.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type record string

func (r record) read(path string) ([]byte, error) {
	answer, err := http.Get(string(r) + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}

func (r record) Height() int { return height }

// Go's paths name the height of the tiles, those of C2SP do not.
func (r record) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		hashes, err := r.read("tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		data = append(data, hashes)
	}
	return data, nil
}

func (r record) SaveTiles([]tlog.Tile, [][]byte) {}

func (r record) tree(vkey string) (tree tlog.Tree, err error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tree, err
	}
	data, err := r.read("checkpoint")
	if err != nil {
		return tree, err
	}
	signed, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tree, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tree, fmt.Errorf("no checkpoint of %s", verifier.Name())
	}
	if tree.N, err = strconv.ParseInt(lines[1], 10, 64); err != nil {
		return tree, err
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// entries calls found with every entry in order.
func (r record) entries(size int64, found func(index int64, entry []byte) error) error {
	for start := int64(0); start < size; start += 1 << height {
		tile := tlog.Tile{H: height, L: -1, N: start >> height, W: 1 << height}
		if size-start < 1<<height {
			tile.W = int(size - start)
		}
		path := strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1)
		bundle, err := r.read(path)
		if err != nil {
			return err
		}
		for index := start; index < start+int64(tile.W); index++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return fmt.Errorf("%s is too short for entry %d", path, index)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if err := found(index, bundle[2:end]); err != nil {
				return err
			}
			bundle = bundle[end:]
		}
		if len(bundle) > 0 {
			return fmt.Errorf("%s goes on after its last entry", path)
		}
	}
	return nil
}

// rebuilt is the tree's hash from the entries alone.
func (r record) rebuilt(size int64) (tlog.Hash, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	err := r.entries(size, func(index int64, entry []byte) error {
		hashes, err := tlog.StoredHashes(index, entry, reader)
		stored = append(stored, hashes...)
		return err
	})
	if err != nil {
		return tlog.Hash{}, err
	}
	return tlog.TreeHash(size, reader)
}

// samples are numbers from 0 to below the limit: the ends, the borders of tiles, and some between.
func samples(limit int64) (numbers []int64) {
	seen := map[int64]bool{}
	for _, number := range []int64{0, 1, 2, 254, 255, 256, 257, 65535, 65536, limit / 3, limit / 2, limit - 2, limit - 1} {
		if number >= 0 && number < limit && !seen[number] {
			seen[number] = true
			numbers = append(numbers, number)
		}
	}
	return numbers
}

type findings struct {
	Size        int64                      `json:"size"`
	Root        tlog.Hash                  `json:"root"`
	Inclusion   map[int64]tlog.RecordProof `json:"inclusion"`
	Consistency map[int64]tlog.TreeProof   `json:"consistency"`
}

func (r record) checked(vkey string) (*findings, error) {
	tree, err := r.tree(vkey)
	if err != nil {
		return nil, err
	}
	root, err := r.rebuilt(tree.N)
	if err != nil {
		return nil, err
	}
	if root != tree.Hash {
		return nil, fmt.Errorf("the entries hash to %v, the checkpoint says %v", root, tree.Hash)
	}
	found := &findings{tree.N, tree.Hash, map[int64]tlog.RecordProof{}, map[int64]tlog.TreeProof{}}
	tiles := tlog.TileHashReader(tree, r)
	for _, index := range samples(tree.N) {
		leaf, err := tiles.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
		if err != nil {
			return nil, err
		}
		proof, err := tlog.ProveRecord(tree.N, index, tiles)
		if err != nil {
			return nil, err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0]); err != nil {
			return nil, err
		}
		found.Inclusion[index] = proof
	}
	for _, index := range samples(tree.N) {
		older, err := tlog.TreeHash(index+1, tiles)
		if err != nil {
			return nil, err
		}
		proof, err := tlog.ProveTree(tree.N, index+1, tiles)
		if err != nil {
			return nil, err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, index+1, older); err != nil {
			return nil, err
		}
		found.Consistency[index+1] = proof
	}
	return found, nil
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: gocheck URL VKEY")
		os.Exit(2)
	}
	found, err := record(os.Args[1]).checked(os.Args[2])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(found)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
