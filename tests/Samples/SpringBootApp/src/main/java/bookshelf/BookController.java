package bookshelf;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/books")
public class BookController {

    private final Map<String, Book> books = new ConcurrentSkipListMap<>();

    @GetMapping
    public Collection<Book> all() {
        return books.values();
    }

    @GetMapping("/{isbn}")
    public ResponseEntity<Book> one(@PathVariable("isbn") String isbn) {
        return ResponseEntity.of(Optional.ofNullable(books.get(isbn)));
    }

    @PutMapping("/{isbn}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void put(@PathVariable("isbn") String isbn, @RequestBody Book book) {
        books.put(isbn, book);
    }
}
