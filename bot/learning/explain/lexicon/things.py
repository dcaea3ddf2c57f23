"""What learners speak of when training, freezing and fine-tuning networks, by meaning.

One expression per line or between semicolons; a word stands for all its inflected forms, `*`
for up to three words of any kind. A word may stand under several meanings.
"""

NOUNS: dict[str, str] = {
    "weights": """
        weight; weights; wt; wts; wgts; parameter; coefficient; kernel; number; value; variable
        tensor; connection; neuron; bias; biases
        """,
    "layer": """
        layer; layers; block; stage; module; lyr; lyrs; part; section; portion; piece; level
        component; filters; floors; region; bit
        """,
    "base": """
        backbone; base; base model; body; trunk; encoder; feature extractor; convolutional base
        conv base; conv part; old layer; old part; old block; old weights; old parameter
        old model; old ones; original layer; original model; original weights; existing layer
        existing model; old network; pretrained layer; pretrained part; pretrained weight
        pretrained parameter; pretrained model; pretrained network; pretrained net
        pretrained block; pretrained one; pretrained bit; base layer; pretrained base
        base network; pretrained backbone; pretrained tensor; original network; lower layer
        early layer; earlier layer; first layer; deep part; old stuff; previous layer
        previous model; pretrained stuff; pretrained section; original part; base part
        pre existing layer; big model; inherited layer; core; resnet; vgg; mobilenet; mobilenetv
        efficientnet; efficientnetb; efficientnetv; inception; bert; inceptionv; xception
        densenet; convnext; vit; transformer; base stuff; bottom layer; bottom; conv layer
        convolutional layer; conv block; deeper layer; upper layer of base; inner layer
        foundation; existing network; roberta; distilbert
        """,
    "head": """
        head; classifier; new layer; own layer; new part; output layer; dense layer; dense; fc
        fully connected; linear layer; linear; custom layer; nn linear; fresh layer; my layer
        our layer; ours layer; extra layer; what is new; new one; new ones; added one; new head
        classification layer; classification head; new top; new stuff; new block; new module
        prediction layer; classifer; classifyer; new classifier; new dense; new output
        additional layer; softmax; stuff i added; layer i added; layer you added; layer we added
        layers on top; new section; new bit; output head; new fc; new linear; task layer
        layer on top; part on top; regressor; newcomer; fresh head; fresh part; decoder
        appended layer; what was added; what you added; what i added; what we added
        the ones you added; the new ones; new neurons; output neuron; attached layer
        attached head; own classifier; own head; layer which is new; layers added
        layer which was added; layers what are new; new weights; new params; new parameter
        random layer; random head; untrained layer; newly added; newly made; replacement
        output part; layer for my; layers for my; layers for our; layers for your; custom head
        """,
    "upper": """
        top layer; top; last layer; final layer; few layers; top part; top block; last bit
        last part; final part; last block; upper layer; upper block; last few; end; final block
        last conv; top few; last stage
        """,
    "model": """
        model; network; net; nn; cnn; mlp; system; architecture
        """,
    "data": """
        data; datas; dataset; example; sample; image; img; pic; picture; photo; labelled; label
        labels; annotation; xray; x rays; x ray; training set; instance; observation; point
        datapoint; own set; my set; your set; our set; corpus; pictures per class; training data
        training images; training examples
        training samples; case; record; shot; scan; imgs; pics; exmpls; input
        """,
    "knowledge": """
        feature; features; filter; representation; pattern; edge; texture; shape; colour; color
        detector; knowledge; what * learned; what * learnt; what * knows; what * knew
        what * picked up; skill; what * figured out; vocabulary; ability; information
        experience; everything * learned; everything * knows; things * learned; things * knows
        all it knows; all it learned; info; whatever it knew; whatever it knows
        whatever it learned; whatever * learned; whatever * knows; what was learned
        what has been learned; what had been learned; what is learned; stuff * learned
        stuff * knows; good weights; nice weights; useful weights; pretrained weights
        learned weights; learnt weights; good stuff; pretrained stuff; wisdom; understanding
        concept; learned; learnt; previously learned; lessons; pretraining
        everything it was taught; what * taught; contour; what it got from; what * got from
        what * found; things * learnt; stuff * learnt; basics; learning from before
        what it can do; what it could do; everything * learnt; everything * knew; good features
        general feature; past learning; previous learning; old learning; prior learning
        previous training; earlier training; learning of before; learnings; basic stuff
        low level stuff; intelligence; expertise; what it has seen; what * trained on
        what it already does; extracted feature; visual feature; know how; previous weights
        trained weights; what * acquired; competence; acquired; prior; what it already can; know
        what pretraining gave; characteristic; caracteristic; feature extractor
        stuff from imagenet; stuff from pretraining
        """,
    "task": """
        task; problem; domain; own data; my data; your data; our data; new data; new dataset
        own dataset; my dataset; your dataset; our dataset; target; use case; application
        own images; my images; your images; our images; own pictures; purpose; goal; own problem
        specific; new job; job; new images; new pictures; new class; own classes; my classes
        your classes; new situation; new set; own photos; my photos; new domain; situation
        subject; project; what i need; own set; what you need; what we need; new objective
        objective; challenge; scenario; new examples; my case; your case; our case; his data
        target data; needs; current data; current dataset; particular
        """,
    "rate": """
        learning rate; lr; step size; step; steps; lrate; rate; learnrate; update; nudge
        learningrate
        """,
    "optimizer": """
        optimizer; optimiser; adam; sgd; optim; adamw; rmsprop; gradient descent; opt
        """,
    "compute": """
        compute; computation; gpu; resource; memory; cost; power; energy; computing; calculation
        work; effort; ram; backward pass; backward; electricity; vram; processing; hardware
        computer; laptop; money; budget; machine; workload; flop; calculate; computational; cpu
        operation; fuel; expense; math; maths; cluster; bill; watt; card
        """,
    "time": """
        time; hour; minute; day; week; epoch; iteration; training time; second; month; afternoon
        run; duration; length of training
        """,
    "class": """
        class; output; category; label; number of classes; softmax; target
        """,
    "weightmany": """
        number of parameters; number of weights; parameter count; amount of parameters
        """,
    "cond": """
        if; unless; would; otherwise; without; else; could
        """,
    "overscratch": """
        than from scratch; than scratch; than training from scratch; than one from scratch
        than a model from scratch; than starting from scratch; than from zero
        than one trained from scratch; than training one from scratch
        than that of a model trained from scratch; than a model trained from scratch
        """,
    "during": """
        during training; while training; in training; when training; throughout training
        training time; during the training; at training; during train; throughout the training
        during fine tuning; during fitting; during fit; during the fit; in training process
        during training process; when it trains; while model is training; while being trained
        during learning; during backprop; during backpropagation; in course of training
        as we train; the whole training; through training; when model is trained; for training
        in whole training; transfer learning; deep learning; machine learning; training step
        training loop; trained model; learning process
        """,
    "only": """
        only; just; solely; alone; exclusively; nothing but; merely; nothing else; simply the
        """,
    "all": """
        all; every; whole; entire; each; everything; complete; full; whole lot
        """,
    "last": """
        last; final; few; upper; top; end; deeper; part of; some; partially; several; portion of
        """,
    "other": """
        other; rest; others; remaining; remainder; unfrozen; not frozen; different
        """,
    "risk": """
        risk; chance; danger; tendency; likelihood; probability; likely; prone
        """,
    "freedom": """
        freedom; free; capacity; degrees of freedom; flexible; flexibility; room; adjustable
        trainable
        """,
    "first": """
        first; firstly; at first; initially; in the beginning; begin; beginning; start
        """,
    "always": """
        always; forever; for ever; for good; whole time; all the time; permanently; throughout
        at all times; entire time; until end; till end; all along; for rest; from start to finish
        from beginning to end; constantly; the whole training; at every moment; in every step
        """,
    "later": """
        later; afterwards; after; then; next; finally; at end; subsequently; l r; eventually
        l er
        """,
}
