-- Actual controllers were known by their names: of persons who were forgotten, too. A digest finds them as well.
update swiftcredit.controller
  set id = left(encode(sha256(convert_to('controller/' || id, 'UTF8')), 'hex'), 32);
