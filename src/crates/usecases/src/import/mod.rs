//! Import of registers.
mod column; mod decode; mod delimited; mod districts; mod forms; mod headers; mod hsds; mod lists; mod mapping; mod phrase; mod place; mod records; mod reject; mod row; mod source; mod text; mod values;
