"""Where a record can be read: on a server, in a folder, in memory."""

import http.client
import pathlib
import urllib.parse


class Absent(Exception):
    """There is no such file, or it was taken away."""


class Unreachable(Exception):
    """Whether there is such a file could not be found out."""


class Web:
    """A record that is served, over one connection."""

    def __init__(self, address, timeout=20):
        place = urllib.parse.urlsplit(address)
        if place.scheme not in ("http", "https") or not place.hostname:
            raise ValueError(f"{address} is no address of a record")
        secure = place.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        self.connection = kind(place.hostname, place.port, timeout=timeout)
        self.prefix = place.path.rstrip("/")

    def read(self, path):
        status, body = self._answer(path)
        if status in (404, 410):
            raise Absent(path)
        if status != 200:
            raise Unreachable(f"{path}: the server answers {status}")
        return body

    def _answer(self, path, is_second_try=False):
        try:
            self.connection.request("GET", f"{self.prefix}/{path}")
            answer = self.connection.getresponse()
            return answer.status, answer.read()
        except (http.client.HTTPException, OSError) as failure:
            # A server may close a connection that rested; whatever fails twice has another cause.
            self.connection.close()
            if is_second_try:
                raise Unreachable(f"{path}: {failure or type(failure).__name__}") from None
            return self._answer(path, is_second_try=True)

    def paths(self):
        """A server does not list what it has."""
        return None


class Folder:
    """A record whose files were copied into a folder."""

    def __init__(self, place):
        self.place = pathlib.Path(place)

    def read(self, path):
        try:
            return (self.place / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            raise Absent(path) from None
        except OSError as failure:
            raise Unreachable(f"{path}: {failure}") from None

    def paths(self):
        return {file.relative_to(self.place).as_posix() for file in self.place.rglob("*") if file.is_file()}


class Memory:
    """A record as a dictionary of paths and bytes."""

    def __init__(self, files):
        self.files = files

    def read(self, path):
        if path not in self.files:
            raise Absent(path)
        return self.files[path]

    def paths(self):
        return set(self.files)

    def save(self, place):
        for path, data in self.files.items():
            file = pathlib.Path(place) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)


class Copying:
    """Another source, of which a copy is made of whatever is read."""

    def __init__(self, source):
        self.source, self.copy = source, Memory({})

    def read(self, path):
        self.copy.files[path] = self.source.read(path)
        return self.copy.files[path]

    def paths(self):
        return self.source.paths()
